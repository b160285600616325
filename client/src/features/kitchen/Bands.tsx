import './bands.css';
import { useLink, useRows } from '../../live/use-live.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { BAND_WORDS } from './band-words.ts';
import { ShutOutBand } from './kitchen-parts.ts';
import { useDrawing } from '../../live/use-drawing.ts';
import { timeOfDay } from './WallClock.tsx';
import { useSpoken } from './words/spoken.ts';

/** What the wall says of itself: the link is gone, the server will not talk to it, or it stood still and is only just back. */
export function Bands({ isForGuests }: { readonly isForGuests: boolean }) {
  const { status } = useLink();
  const still = useDrawing();
  if (status === 'outdated' || status === 'refused') {
    return (
      <Quiet>
        <ShutOutBand why={status} />
      </Quiet>
    );
  }
  if (isForGuests) return null;
  if (status === 'offline') return <OfflineBand />;
  return still && <StillBand {...still} />;
}

function OfflineBand() {
  const { since, unsent } = useLink();
  const [house] = useRows('restaurant');
  const { lang } = useSpoken();
  const words = BAND_WORDS[lang] ?? BAND_WORDS.en;
  return (
    <div className="kitchen-band" role="alert" data-stale>
      <Icon name="offline" />
      <p>
        <strong>{words.offlineSince(timeOfDay(since, house))}</strong> {words.askTheFloor} {words.kept(unsent)}
      </p>
    </div>
  );
}

function StillBand({ ms, was }: NonNullable<ReturnType<typeof useDrawing>>) {
  const { lang } = useSpoken();
  const words = BAND_WORDS[lang] ?? BAND_WORDS.en;
  const lasted = lastedOf(ms);
  return (
    <div className="kitchen-band" role="alert">
      <Icon name="pause" />
      <p>
        <strong>{was === 'still' ? words.stoodStill(lasted) : words.heardNothing(lasted)}</strong> {words.mayBeNew}
      </p>
    </div>
  );
}

/** `40 s`, `3 min`, `2 h 05`: the same in every language. */
function lastedOf(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}
