import { FloorPage, KitchenScreen, Shell } from './screens.ts';

/** A fetch that takes longer is waited for with something on the screen. */
const PATIENCE_MS = 100;

/** What a deep link shows was asked for beside the app (`vite/route-ahead.ts`): once it is here, the first thing drawn is the screen itself. */
export async function screensAhead(): Promise<void> {
  const { pathname } = location;
  const screens = pathname.startsWith('/floor') ? [Shell, FloorPage] : pathname.startsWith('/kitchen') ? [KitchenScreen] : [];
  await Promise.race([Promise.all(screens.map(({ warm }) => warm())), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
