/** What stands around something shown inside another site's page: where it is from, as of when, and a line for when it is old. */
import { type ReactNode, useContext } from 'react';
import { Surroundings } from '#web/app/surroundings.ts';
import { exactInstant } from '#web/ui/dates.ts';
import { useReader } from '#web/ui/useReader.ts';

export type EmbedFrameProps = {
  title: string;
  /** Path and query string of the page that shows this in full. */
  path: string;
  children: ReactNode;
};

export function EmbedFrame({ title, path, children }: EmbedFrameProps) {
  const { origin } = useContext(Surroundings);
  const { now } = useReader();
  const address = origin + path;
  return (
    <div className="embed">
      <title>{`${title} – Travaux`}</title>
      <link rel="canonical" href={address} />
      <main className="embed-main">
        <h1 className="embed-title">
          <a href={address}>{title}</a>
        </h1>
        {children}
      </main>
      <footer className="embed-source">
        <p>
          Source: <a href={origin}>Travaux</a>, as of{' '}
          <time dateTime={now.toISOString()}>{exactInstant(now.toISOString(), 'UTC')}</time>. Permanent address:{' '}
          <a href={address} className="embed-address">
            {address}
          </a>
        </p>
        {/* Shown by the embed's own small script once there is something newer. */}
        <p role="status">
          <span hidden data-newer>
            Newer data exists. <button type="button">Reload</button>
          </span>
        </p>
      </footer>
    </div>
  );
}
