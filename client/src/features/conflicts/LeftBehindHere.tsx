import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useLeftBehind, useRows } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/elapsed.ts';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';

/** Taps of others who left this device before they could be sent. */
export function LeftBehindHere() {
  const { list, takeOver } = useLeftBehind();
  const mayTakeOver = isAllowed(useLive().actor.role, 'staff.manage');
  const members = useRows('member');
  const send = async (owner: string, said: string): Promise<void> => {
    if (wentThrough(await takeOver(owner))) showToast(said);
  };
  if (list.length === 0) return null;
  return (
    <section className="conflict" aria-label="Left on this device">
      <h3>Left on this device</h3>
      <p>It goes out when they sign in here again{mayTakeOver ? ', or now in your name.' : '. A manager can send it in their own name.'}</p>
      {list.map(({ owner, count }) => {
        const name = members.find(({ id }) => id === owner)?.name ?? 'a device';
        const taps = counted(count, 'tap');
        return mayTakeOver ? (
          <Button key={owner} size="l" isWide onClick={() => void send(owner, `${taps} of ${name} sent in your name.`)}>
            Send {taps} of {name}
          </Button>
        ) : (
          <p key={owner}>
            <b>{name}</b>: {taps} not sent
          </p>
        );
      })}
    </section>
  );
}
