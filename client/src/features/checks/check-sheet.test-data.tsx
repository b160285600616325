import { screen, within } from '@testing-library/react';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { Suspense } from 'react';
import { vi } from 'vitest';
import type { FakeLive } from '../../../test/fake-live.ts';
import { idOf } from '../../../test/fixture.ts';
import { show, type Shown } from '../../../test/show.tsx';
import { CheckSheets } from './CheckSheets.tsx';

export const CHECK = idOf('check 2');
export const line = (at: number): string => idOf(`check 2 line 1.${at}`);

export interface Opened extends Shown {
  readonly onClose: ReturnType<typeof vi.fn<() => void>>;
  readonly sheet: ReturnType<typeof within>;
}

/** A sheet as the address opens it, once its chunk has come. */
export async function openSheet(deed: string, live: FakeLive, checkId = CHECK): Promise<Opened> {
  const onClose = vi.fn<() => void>();
  const shown = show(
    <Suspense>
      <CheckSheets checkId={checkId} deed={deed} onClose={onClose} />
    </Suspense>,
    live,
  );
  return { ...shown, onClose, sheet: within(await screen.findByRole('dialog')) };
}

/** What the sheet says each check will come to. */
export const foreseen = (): (string | null)[][] =>
  screen.queryAllByRole('term').map((term) => [term.textContent, term.nextElementSibling!.textContent]);

/** What a sheet's one big button says. */
export const confirmButton = (sheet: ReturnType<typeof within>) => sheet.getAllByRole('button').at(-1)!;

/** What the open checks of a table come to, in cents, by number. */
export const totalsAt = ({ store: { state } }: FakeLive, table: string): number[] =>
  [...state.check.values()]
    .filter(({ tableId, status }) => tableId === idOf(`table ${table}`) && status === 'open')
    .sort((a, b) => a.number - b.number)
    .map(({ id }) => totalsOf(state, id).total);
