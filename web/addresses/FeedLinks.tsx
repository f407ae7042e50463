/** Personal feeds by secret addresses: made, shown once, revoked. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { MakeFeedLinksMutation } from '#web/__generated__/graphql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import styles from './Address.module.css';

const FeedLinks_links = graphql(`
  fragment FeedLinks_links on FeedLinks {
    createdAt
  }
`);

const MakeFeedLinks = graphql(`
  mutation MakeFeedLinks($idempotencyKey: String) {
    makeFeedLinks(idempotencyKey: $idempotencyKey) {
      calendar
      atom
      json
    }
  }
`);

const RevokeFeedLinks = graphql(`
  mutation RevokeFeedLinks($idempotencyKey: String) {
    revokeFeedLinks(idempotencyKey: $idempotencyKey)
  }
`);

type Made = MakeFeedLinksMutation['makeFeedLinks'];

/** The secrets stand nowhere but in this component, and go with it. */
export function FeedLinks(props: { links: FragmentType<typeof FeedLinks_links> | null }) {
  const links = readFragment(FeedLinks_links, props.links);
  const [making, make] = useMutation(MakeFeedLinks);
  const [revoking, revoke] = useMutation(RevokeFeedLinks);
  const [made, setMade] = useState<Made | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function begin() {
    setFault(null);
    const { data, error } = await make({ idempotencyKey: idempotencyKey() });
    if (error) return setFault(faultOf(error).sentence);
    setMade(data?.makeFeedLinks ?? null);
  }
  async function end() {
    setFault(null);
    const { error } = await revoke({ idempotencyKey: idempotencyKey() });
    if (error) return setFault(faultOf(error).sentence);
    setMade(null);
  }

  return (
    <div className={styles.part}>
      <p>
        A calendar of the consultations that what you follow concerns, and feeds of what you were told, for a program
        that cannot sign in. <strong>Whoever has one of these addresses can read what you follow</strong>, so give them
        to your own programs only.
      </p>
      {made && <Addresses made={made} />}
      {links ? (
        <>
          <p>
            You have such addresses, made <DateTime at={links.createdAt} />.{' '}
            {!made && 'They are shown once only; who lost them makes new ones.'}
          </p>
          <div className={styles.ways}>
            <Button isPending={making.fetching} onPress={() => void begin()}>
              Make new ones, and end these
            </Button>
            <Button look="quiet" isPending={revoking.fetching} onPress={() => void end()}>
              Revoke them
            </Button>
          </div>
        </>
      ) : (
        <Button isPending={making.fetching} onPress={() => void begin()}>
          Make the addresses
        </Button>
      )}
      {fault && <Notice tone="fault">{fault}</Notice>}
    </div>
  );
}

function Addresses({ made }: { made: Made }) {
  // Calendar programs take this scheme as “subscribe” rather than “download once”.
  const subscribe = made.calendar.replace(/^https?:/, 'webcal:');
  return (
    <Notice tone="warning">
      <div className={styles.known} role="status">
        <p>
          <strong>Copy these now.</strong> They are shown this once; we keep only a digest of them.
        </p>
      </div>
      <dl className={styles.links}>
        <div>
          <dt>Calendar</dt>
          <dd>
            <code>{made.calendar}</code>
            <CopyButton text={made.calendar} what="address of the calendar" label="Copy the calendar" />
            <a href={subscribe}>Subscribe in a calendar program of this device</a>
          </dd>
        </div>
        <div>
          <dt>Feed, Atom</dt>
          <dd>
            <code>{made.atom}</code>
            <CopyButton text={made.atom} what="address of the Atom feed" label="Copy the Atom feed" />
          </dd>
        </div>
        <div>
          <dt>Feed, JSON</dt>
          <dd>
            <code>{made.json}</code>
            <CopyButton text={made.json} what="address of the JSON feed" label="Copy the JSON feed" />
          </dd>
        </div>
      </dl>
    </Notice>
  );
}
