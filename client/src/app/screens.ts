import { lazy } from 'react';

const orders = () => import('../features/orders/OrderPages.tsx');
const checks = () => import('../features/orders/ChecksPage.tsx');
const check = () => import('./CheckPage.tsx');
const account = () => import('./AccountDialog.tsx');
const refusals = () => import('./RefusalsTray.tsx');

/** Every screen is its own chunk: a device loads what its role works with. */
export const FloorPage = lazy(async () => ({ default: (await import('../features/floor/FloorPage.tsx')).FloorPage }));
export const TableOrderPage = lazy(async () => ({ default: (await orders()).TableOrderPage }));
export const CheckOrderPage = lazy(async () => ({ default: (await orders()).CheckOrderPage }));
export const ChecksPage = lazy(async () => ({ default: (await checks()).ChecksPage }));
export const CheckPage = lazy(async () => ({ default: (await check()).CheckPage }));
export const KitchenScreen = lazy(async () => ({ default: (await import('../features/kitchen/KitchenScreen.tsx')).KitchenScreen }));
export const TeamPage = lazy(async () => ({ default: (await import('../features/staff/TeamPage.tsx')).TeamPage }));
export const AccountDialog = lazy(async () => ({ default: (await account()).AccountDialog }));
export const RefusalsTray = lazy(async () => ({ default: (await refusals()).RefusalsTray }));

/** What the floor leads to, fetched while nothing else happens: the network may be gone by the time somebody taps. */
export function warmScreens(): () => void {
  const load = (): void =>
    void Promise.allSettled([orders(), checks(), check(), account(), refusals(), import('../features/orders/take-back.ts')]);
  const timer = setTimeout(load, WARM_AFTER_MS);
  return () => clearTimeout(timer);
}

/** After the first screen has its data and stands still. */
const WARM_AFTER_MS = 2_000;
