/** Where one is told. A place that is not ready yet says so, and leads to where it is made ready. */
import { useId } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { AlertChannel, ChannelChoice_ViewerFragment } from '#web/__generated__/graphql.ts';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import styles from './ChannelChoice.module.css';
import { alertChannels, channelWords } from './words.ts';

export const ChannelChoice_viewer = graphql(`
  fragment ChannelChoice_viewer on Viewer {
    mailAddress {
      address
      state
    }
    chatRoom {
      host
      fault
    }
  }
`);

const settingsPage = '/account/alerts';

export function ChannelChoice(props: {
  viewer: FragmentType<typeof ChannelChoice_viewer>;
  channels: readonly AlertChannel[];
  onChange: (channels: readonly AlertChannel[]) => void;
  fault?: string | undefined;
}) {
  const id = useId();
  const viewer = readFragment(ChannelChoice_viewer, props.viewer);
  const toggle = (channel: AlertChannel, isTicked: boolean) =>
    props.onChange(alertChannels.filter((one) => (one === channel ? isTicked : props.channels.includes(one))));
  return (
    <fieldset className={styles.choice} aria-describedby={props.fault ? `${id} fault` : undefined}>
      <legend className={styles.title}>Where?</legend>
      {props.fault && (
        <p id={`${id} fault`} className={styles.fault}>
          {props.fault}
        </p>
      )}
      {alertChannels.map((channel) => (
        <div key={channel}>
          <Checkbox isSelected={props.channels.includes(channel)} onChange={(isTicked) => toggle(channel, isTicked)}>
            {channelWords[channel]}
          </Checkbox>
          <Readiness channel={channel} viewer={viewer} />
        </div>
      ))}
    </fieldset>
  );
}

function Readiness({ channel, viewer }: { channel: AlertChannel; viewer: ChannelChoice_ViewerFragment }) {
  const { mailAddress, chatRoom } = viewer;
  if (channel === 'EMAIL' && mailAddress?.state !== 'CONFIRMED')
    return (
      <p className={styles.help}>
        {mailAddress ? (
          <>
            Nothing is sent to <bdi>{mailAddress.address}</bdi> {waits[mailAddress.state]}.
          </>
        ) : (
          'You have given no address, so nothing is sent.'
        )}{' '}
        <Link to={settingsPage}>{mailAddress ? 'See the address' : 'Give an address'}</Link>
      </p>
    );
  if (channel === 'EMAIL') return <p className={styles.help}>To {mailAddress?.address}</p>;
  if (channel === 'CHAT' && (!chatRoom || chatRoom.fault))
    return (
      <p className={styles.help}>
        {chatRoom ? `Nothing is sent: ${chatRoom.fault}` : 'You have named no room, so nothing is sent.'}{' '}
        <Link to={settingsPage}>{chatRoom ? 'See the room' : 'Name a room'}</Link>
      </p>
    );
  if (channel === 'CHAT') return <p className={styles.help}>At {chatRoom?.host}</p>;
  return <p className={styles.help}>As unread. What is told elsewhere only stands there as read.</p>;
}

const waits = {
  UNCONFIRMED: 'until it is confirmed: look for our letter in your mail',
  CONFIRMED: '',
  STOPPED: 'any more: all letters were stopped',
  BOUNCED: 'any more: letters came back',
  COMPLAINED: 'any more: a letter was called spam',
} as const;
