import './kitchen.css';
import './pass.css';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useLive } from '../../live/live-context.ts';
import { useLink } from '../../live/use-live.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { KitchenRescue } from './KitchenRescue.tsx';
import { RefusalBand, StationChooser, Waiting, WayOut } from './kitchen-parts.ts';
import { LinkBand } from './LinkBand.tsx';
import { LinkWord } from './LinkWord.tsx';
import { useOwnView, type ViewAt } from './own-view.ts';
import { useAwake } from './use-awake.ts';
import { WallClock } from './WallClock.tsx';
import { SpokenIn, useLanguageOf } from './words/spoken.ts';

interface PassFrameProps {
  readonly title: string;
  /** Where it lies, for whoever chooses another view. */
  readonly at: ViewAt;
  readonly children: ReactNode;
}

/** What stands around every view of the pass: its name, the clock, the link, and what went wrong. */
export function PassFrame({ title, at, children }: PassFrameProps) {
  const { role } = useLive().actor;
  const { isLoaded } = useLink();
  useAwake();
  return (
    <main className="kitchen pass">
      <header className="kitchen-head">
        {role !== 'screen' && (
          <div className="kitchen-way">
            <Quiet>
              <WayOut />
            </Quiet>
          </div>
        )}
        {role === 'screen' ? (
          <h1 className="kitchen-name">{title}</h1>
        ) : (
          <Quiet>
            <StationChooser view={at} name={title} />
          </Quiet>
        )}
        <div className="pass-space" />
        <div className="kitchen-now">
          <WallClock />
          <LinkWord />
        </div>
      </header>
      <div className="kitchen-body">
        {isLoaded ? (
          <KitchenRescue>{children}</KitchenRescue>
        ) : (
          <Quiet>
            <Waiting />
          </Quiet>
        )}
      </div>
      <LinkBand />
      <Quiet>
        <RefusalBand />
      </Quiet>
    </main>
  );
}

interface PassViewProps {
  readonly at: ViewAt;
  readonly children: ReactNode;
}

/** Views of the pass speak the house's own language; a screen that was paired for another shows that one. */
export function PassView({ at, children }: PassViewProps) {
  const own = useOwnView(at);
  const spoken = useLanguageOf(null);
  if (own) return <Navigate to={own} replace />;
  return (
    <SpokenIn value={spoken}>
      <div lang={spoken.lang}>{children}</div>
    </SpokenIn>
  );
}
