import { lazy } from 'react';

/** Every screen is its own chunk: a device loads what its role works with. */
export const FloorPage = lazy(async () => ({ default: (await import('../features/floor/FloorPage.tsx')).FloorPage }));
export const TableOrderPage = lazy(async () => ({ default: (await import('../features/orders/OrderPages.tsx')).TableOrderPage }));
export const CheckOrderPage = lazy(async () => ({ default: (await import('../features/orders/OrderPages.tsx')).CheckOrderPage }));
export const ChecksPage = lazy(async () => ({ default: (await import('../features/orders/ChecksPage.tsx')).ChecksPage }));
export const CheckPage = lazy(async () => ({ default: (await import('./CheckPage.tsx')).CheckPage }));
export const KitchenScreen = lazy(async () => ({ default: (await import('../features/kitchen/KitchenScreen.tsx')).KitchenScreen }));
export const TeamPage = lazy(async () => ({ default: (await import('../features/staff/TeamPage.tsx')).TeamPage }));
