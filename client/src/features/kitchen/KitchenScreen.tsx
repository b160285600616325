import './kitchen.css';
import { useCallback, useEffect, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import type { State } from '@heard/shared/live/state.ts';
import { afterPaint } from '../../live/after-paint.ts';
import { useLive } from '../../live/live-context.ts';
import { useLink, useRow, useSelect, useYou } from '../../live/use-live.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import {
  AllDayPanel,
  NoStation,
  RecallDrawer,
  RefusalBand,
  ScreenDrawer,
  StockDrawer,
  Waiting,
  warmKitchenParts,
} from './kitchen-parts.ts';
import { cookingIds, type View } from './kitchen-view.ts';
import { KitchenHeader } from './KitchenHeader.tsx';
import { KitchenRescue } from './KitchenRescue.tsx';
import { LinkBand } from './LinkBand.tsx';
import { useOwnView } from './own-view.ts';
import { useAwake } from './use-awake.ts';
import { useBumping } from './use-bumping.ts';
import { useOpened } from './use-opened.ts';
import { Wall } from './Wall.tsx';
import { SpokenIn, useLanguageOf } from './words/spoken.ts';

/** The wall of a station, or of the pass: `/kitchen` and `/kitchen/:stationId`. A paired screen shows what it was given. */
export function KitchenScreen() {
  const { stationId } = useParams();
  const you = useYou();
  const isDevice = useLive().actor.role === 'screen';
  const view = you?.stationId ?? stationId ?? null;
  const station = useRow('station', view);
  const { isLoaded } = useLink();
  const spoken = useLanguageOf(view);
  const own = useOwnView('/kitchen');
  if (own) return <Navigate to={own} replace />;
  return (
    <SpokenIn value={spoken}>
      <main className="kitchen" lang={spoken.lang}>
        <Quiet fallback={<output className="kitchen-state">…</output>}>
          {!isLoaded && <Waiting />}
          {isLoaded && view !== null && !station && <NoStation isDevice={isDevice} />}
        </Quiet>
        {isLoaded && (view === null || station) && (
          <KitchenRescue key={view}>
            <Kitchen view={view} />
          </KitchenRescue>
        )}
      </main>
    </SpokenIn>
  );
}

function Kitchen({ view }: { readonly view: View }) {
  const select = useCallback((state: State) => cookingIds(state, view), [view]);
  const cooking = useSelect(['ticket'], select);
  useAwake();
  useEffect(() => afterPaint(() => void warmKitchenParts()), []);
  const bumping = useBumping();
  const [pagerAt, setPagerAt] = useState<Element | null>(null);
  const opened = useOpened();
  const { what, open, hasAllDay } = opened;
  const close = (): void => open(null);
  return (
    <>
      <KitchenHeader view={view} opened={opened} pagerAt={setPagerAt} />
      <output className="visually-hidden">{bumping.says}</output>
      <div className="kitchen-body">
        <div className="kitchen-wall">
          <Wall view={view} cooking={cooking} bumping={bumping} isRushing={what === 'rush'} pagerAt={pagerAt} onOpen={open} />
        </div>
        {hasAllDay && (
          <Quiet fallback={<aside className="all-day" />}>
            <AllDayPanel view={view} onClose={() => open('allDay')} />
          </Quiet>
        )}
      </div>
      <LinkBand />
      <Quiet key={what}>
        <RefusalBand />
        {what === 'recall' && <RecallDrawer view={view} onRecall={bumping.recall} onClose={close} />}
        {what === 'stock' && <StockDrawer onClose={close} />}
        {what === 'screen' && <ScreenDrawer onClose={close} />}
      </Quiet>
    </>
  );
}
