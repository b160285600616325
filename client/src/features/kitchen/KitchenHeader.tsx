import { useLive } from '../../live/live-context.ts';
import { useRow } from '../../live/use-live.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import type { View } from './kitchen-view.ts';
import { KitchenTools, StationChooser, WayOut } from './kitchen-parts.ts';
import { LinkWord } from './LinkWord.tsx';
import type { Opened } from './use-opened.ts';
import { WallClock } from './WallClock.tsx';
import { WallCounts } from './WallCounts.tsx';
import { useWords } from './words/spoken.ts';

interface KitchenHeaderProps {
  readonly view: View;
  readonly opened: Opened;
  /** Is handed the place where the wall's pages are turned. */
  readonly pagerAt: (place: Element | null) => void;
}

export function KitchenHeader({ view, opened, pagerAt }: KitchenHeaderProps) {
  const isDevice = useLive().actor.role === 'screen';
  const station = useRow('station', view);
  const words = useWords();
  const name = station?.name ?? words.pass;
  const title = <h1 className="kitchen-name">{name}</h1>;
  return (
    <header className="kitchen-head">
      {!isDevice && (
        <div className="kitchen-way">
          <Quiet>
            <WayOut />
          </Quiet>
        </div>
      )}
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
        <Quiet>
          <KitchenTools view={view} opened={opened} />
        </Quiet>
      </div>
      <div className="kitchen-now">
        <WallClock />
        <LinkWord />
      </div>
    </header>
  );
}
