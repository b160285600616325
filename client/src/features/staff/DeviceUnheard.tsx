import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import { useAct, useRows } from '../../live/use-live.ts';
import { Choice } from '../../ui/Choice.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';

type Unheard = Restaurant['unheard'];

const WAYS: readonly { readonly value: Unheard; readonly says: string }[] = [
  { value: 'alarm', says: 'Alarm' },
  { value: 'reroute', says: 'Alarm, and send it on' },
];
const ABOUT: Readonly<Record<Unheard, string>> = {
  alarm: 'Whoever sent it and the managers are told within five seconds.',
  reroute: 'They are told, and the ticket hangs at the station that stands in as well. Done at one of the two, it is done.',
};

/** What happens to a ticket that no screen has shown. */
export function DeviceUnheard() {
  const [house] = useRows('restaurant');
  const act = useAct();
  if (!house) return null;
  const choose = (unheard: Unheard): void => {
    if (wentThrough(act('setUnheard', { unheard }))) showToast(ABOUT[unheard]);
  };
  return (
    <div className="team-unheard">
      <h3>A ticket that no screen shows</h3>
      <Choice label="A ticket that no screen shows" value={house.unheard} options={WAYS} onChange={choose} />
      <p className="team-none">{ABOUT[house.unheard]}</p>
    </div>
  );
}
