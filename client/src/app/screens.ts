import { late } from '../ui/late.tsx';

/** Every screen is its own chunk: a device loads what its role works with. */
export const Shell = late(async () => (await import('./Shell.tsx')).Shell);
export const FloorPage = late(async () => (await import('../features/floor/FloorPage.tsx')).FloorPage);
export const KitchenScreen = late(async () => (await import('../features/kitchen/KitchenScreen.tsx')).KitchenScreen);
export const TableOrderPage = late(async () => (await import('../features/orders/OrderPages.tsx')).TableOrderPage);
export const CheckOrderPage = late(async () => (await import('../features/orders/OrderPages.tsx')).CheckOrderPage);
export const ChecksPage = late(async () => (await import('../features/orders/ChecksPage.tsx')).ChecksPage);
export const CheckPage = late(async () => (await import('./CheckPage.tsx')).CheckPage);
export const TeamPage = late(async () => (await import('../features/staff/TeamPage.tsx')).TeamPage);
export const NotFoundPage = late(async () => (await import('./NotFoundPage.tsx')).NotFoundPage);
export const AccountDialog = late(async () => (await import('./AccountDialog.tsx')).AccountDialog);
export const RefusalsTray = late(async () => (await import('./RefusalsTray.tsx')).RefusalsTray);

/** Says what was done, and so is not needed before anything was. */
export const ToastRegion = late(async () => (await import('../ui/ToastRegion.tsx')).ToastRegion);

/** What the floor leads to, fetched while nothing else happens: the network may be gone by the time somebody taps. */
export function warmScreens(): () => void {
  const timer = setTimeout(() => {
    for (const screen of [TableOrderPage, CheckOrderPage, ChecksPage, CheckPage, AccountDialog, RefusalsTray]) void screen.warm();
    import('../features/orders/take-back.ts').catch(() => {});
  }, WARM_AFTER_MS);
  return () => clearTimeout(timer);
}

/** After the first screen has its data and stands still. */
const WARM_AFTER_MS = 2_000;
