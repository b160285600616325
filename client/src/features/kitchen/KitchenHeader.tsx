import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLive } from '../../live/live-context.ts';
import { useRow } from '../../live/use-live.ts';
import type { View } from './kitchen-view.ts';
import { LinkWord } from './LinkWord.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { StationChooser } from './kitchen-parts.ts';
import type { Sound } from './use-chime.ts';
import { WallClock } from './WallClock.tsx';
import { WayOut } from './WayOut.tsx';
import { WallCounts } from './WallCounts.tsx';

interface KitchenHeaderProps {
  readonly view: View;
  readonly sound: Sound;
  readonly hasAllDay: boolean;
  readonly onSound: () => void;
  readonly onAllDay: () => void;
  readonly onRecall: () => void;
  readonly onStock: () => void;
  /** Is handed the place where the wall's pages are turned. */
  readonly pagerAt: (place: Element | null) => void;
}

const SOUND_WORDS: Readonly<Record<Sound, string>> = {
  asks: 'Tap for sound',
  on: 'Sound on',
  off: 'Sound off',
  missing: 'No sound here',
};

export function KitchenHeader({ view, sound, hasAllDay, onSound, onAllDay, onRecall, onStock, pagerAt }: KitchenHeaderProps) {
  const { role } = useLive().actor;
  const isDevice = role === 'screen';
  const station = useRow('station', view);
  const name = station?.name ?? 'The pass';
  const title = <h1 className="kitchen-name">{name}</h1>;
  return (
    <header className="kitchen-head">
      <WayOut />
      {isDevice ? (
        title
      ) : (
        <Quiet fallback={title}>
          <StationChooser view={view} name={name} />
        </Quiet>
      )}
      <WallCounts view={view} />
      <div ref={pagerAt} className="kitchen-pages" />
      <div className="kitchen-tools">
        <button type="button" className="kitchen-tool" aria-pressed={hasAllDay} onClick={onAllDay}>
          <Icon name="list" />
          All-day
        </button>
        <button type="button" className="kitchen-tool" aria-keyshortcuts="R" onClick={onRecall}>
          <Icon name="back" />
          Recall
        </button>
        {isAllowed(role, 'menu.86') && (
          <button type="button" className="kitchen-tool" onClick={onStock}>
            <Icon name="cutlery" />
            86
          </button>
        )}
        <button type="button" className="kitchen-tool" data-asks={sound === 'asks' || undefined} onClick={onSound}>
          <Icon name="bell" />
          {SOUND_WORDS[sound]}
        </button>
      </div>
      <div className="kitchen-now">
        <WallClock />
        <LinkWord />
      </div>
    </header>
  );
}
