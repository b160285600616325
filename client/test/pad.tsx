import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { CheckOrderPage, TableOrderPage } from '../src/features/orders/OrderPages.tsx';
import { currentToasts } from '../src/ui/toast-list.ts';
import type { FakeLive } from './fake-live.ts';
import { idOf } from './fixture-ids.ts';
import { show, type Shown } from './show.tsx';

export const padPages = (
  <Routes>
    <Route path="floor/table/:tableId/order" element={<TableOrderPage />} />
    <Route path="checks/:checkId/order" element={<CheckOrderPage />} />
  </Routes>
);

/** The order pad of a table. */
export const padOf = (live: FakeLive, table: string, width?: number): Shown =>
  show(padPages, live, { at: `/floor/table/${idOf(`table ${table}`)}/order`, ...(width ? { width } : {}) });

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** A dish of the grid, by the beginning of its name. */
export const tile = (name: string) =>
  screen.getAllByRole('button').find((one) => one.className.includes('item ') && one.textContent.startsWith(name))!;
export const draft = () => within(screen.getByRole('list', { name: 'Not sent yet' }));
export const toasts = () => currentToasts().map(({ text }) => text);
