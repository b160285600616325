import '../src/ui/base.css';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { App } from '../src/app/App.tsx';
import { LiveContext } from '../src/live/live-context.ts';
import { crowdedHouse } from './crowded-house.ts';
import { fakeLive } from './fake-live.ts';
import { emptyHouse, idOf } from './fixture.ts';
import { midService } from './mid-service.ts';

/**
 * Any screen with a believable night behind it and no server: `/test/stage.html?at=/floor&who=Ana Ruiz&house=mid&link=offline`.
 * Only the development server knows this page.
 */
const asked = new URLSearchParams(location.search);
const HOUSES = { mid: midService, empty: emptyHouse, crowded: () => crowdedHouse(Number(asked.get('tables') ?? 80)) };
const live = fakeLive(HOUSES[(asked.get('house') ?? 'mid') as keyof typeof HOUSES](), asked.get('who') ?? 'Ana Ruiz');
const status = (asked.get('link') ?? 'live') as 'live';
live.link.set({ ...live.link.get(), status, unsent: Number(asked.get('unsent') ?? 0), isLoaded: !asked.has('loading') });
/** `{table 4}` stands for its id. */
const at = (asked.get('at') ?? '/floor').replace(/\{(.+?)\}/g, (_, what: string) => idOf(what));
Object.assign(globalThis, { live });

createRoot(document.getElementById('app')!).render(
  <MemoryRouter initialEntries={[at]}>
    <LiveContext value={live}>
      <App onSignOut={() => location.reload()} />
    </LiveContext>
  </MemoryRouter>,
);
