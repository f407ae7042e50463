/** Says that there is no such page, or none that may be seen. Also shown by pages whose record is not there. */
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useStatus } from './surroundings.ts';

export function NotFoundPage({ what = 'page' }: { what?: string }) {
  useStatus(404);
  return (
    <Page title={`No such ${what}`} lead={<p>The address may be mistyped, or what stood here is no longer public.</p>}>
      <meta name="robots" content="noindex" />
      <p>
        <LinkButton to="/proposals">Search the proposals</LinkButton> <LinkButton to="/">Go home</LinkButton>
      </p>
    </Page>
  );
}
