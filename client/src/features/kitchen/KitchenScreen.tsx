import './kitchen.css';
import { useCallback, useEffect, useState } from 'react';
import { useParams } from 'react-router';
import type { State } from '@heard/shared/live/state.ts';
import { afterPaint } from '../../live/after-paint.ts';
import { useLive } from '../../live/live-context.ts';
import { useLink, useRow, useSelect, useYou } from '../../live/use-live.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { NoStation, RefusalBand, AllDayPanel, RecallDrawer, StockDrawer, warmKitchenParts } from './kitchen-parts.ts';
import { Waiting } from './kitchen-states.tsx';
import { cookingIds, ringing, type View } from './kitchen-view.ts';
import { KitchenHeader } from './KitchenHeader.tsx';
import { KitchenRescue } from './KitchenRescue.tsx';
import { LinkBand } from './LinkBand.tsx';
import { useAwake } from './use-awake.ts';
import { useBumping } from './use-bumping.ts';
import { useChime } from './use-chime.ts';
import { useRemembered } from './use-remembered.ts';
import { Wall } from './Wall.tsx';

/** The wall of a station, or of the pass: `/kitchen` and `/kitchen/:stationId`. A paired screen shows the station it was given. */
export function KitchenScreen() {
  const { stationId } = useParams();
  const you = useYou();
  const isDevice = useLive().actor.role === 'screen';
  const view = you?.stationId ?? stationId ?? null;
  const station = useRow('station', view);
  const { isLoaded } = useLink();
  return (
    <main className="kitchen">
      {!isLoaded && <Waiting />}
      {isLoaded && view !== null && !station && (
        <Quiet>
          <NoStation isDevice={isDevice} />
        </Quiet>
      )}
      {isLoaded && (view === null || station) && (
        <KitchenRescue key={view}>
          <Kitchen view={view} />
        </KitchenRescue>
      )}
    </main>
  );
}

function Kitchen({ view }: { readonly view: View }) {
  const select = useCallback((state: State) => cookingIds(state, view), [view]);
  const cooking = useSelect(['ticket'], select);
  useAwake();
  useEffect(() => afterPaint(() => void warmKitchenParts()), []);
  const bumping = useBumping();
  const rings = useCallback((state: State) => ringing(state, view), [view]);
  const { sound, toggle } = useChime(useSelect(['ticket'], rings));
  const [pagerAt, setPagerAt] = useState<Element | null>(null);
  const [opened, setOpened] = useState<'recall' | 'stock' | null>(null);
  const openRecall = (): void => setOpened('recall');
  const close = (): void => setOpened(null);
  const [hasAllDay, setAllDay] = useRemembered('heard-kitchen-all-day', false);
  return (
    <>
      <KitchenHeader
        view={view}
        sound={sound}
        hasAllDay={hasAllDay}
        onSound={toggle}
        onAllDay={() => setAllDay(!hasAllDay)}
        onRecall={openRecall}
        onStock={() => setOpened('stock')}
        pagerAt={setPagerAt}
      />
      <output className="visually-hidden">{bumping.says}</output>
      <div className="kitchen-body">
        <div className="kitchen-wall">
          <Wall view={view} cooking={cooking} bumping={bumping} pagerAt={pagerAt} onRecall={openRecall} />
        </div>
        {hasAllDay && (
          <Quiet fallback={<aside className="all-day" />}>
            <AllDayPanel view={view} onClose={() => setAllDay(false)} />
          </Quiet>
        )}
      </div>
      <LinkBand />
      <Quiet>
        <RefusalBand />
      </Quiet>
      {opened && (
        <Quiet key={opened}>
          {opened === 'recall' && <RecallDrawer view={view} onRecall={bumping.recall} onClose={close} />}
          {opened === 'stock' && <StockDrawer onClose={close} />}
        </Quiet>
      )}
    </>
  );
}
