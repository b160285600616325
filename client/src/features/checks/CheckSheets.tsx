import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import { useRow } from '../../live/use-live.ts';
import { late, type Late } from '../../ui/late.tsx';

export interface SheetProps {
  readonly check: Check;
  readonly onClose: () => void;
}

/** What each `?do=…` of a check's address opens, each in a chunk of its own, and at which checks. */
const SHEETS: Readonly<Record<string, { readonly at: Check['status']; readonly Sheet: Late<SheetProps> }>> = {
  split: { at: 'open', Sheet: late(async () => (await import('./SplitSheet.tsx')).SplitSheet) },
  merge: { at: 'open', Sheet: late(async () => (await import('./MergeSheet.tsx')).MergeSheet) },
  transfer: { at: 'open', Sheet: late(async () => (await import('./TransferSheet.tsx')).TransferSheet) },
  server: { at: 'open', Sheet: late(async () => (await import('./ServerSheet.tsx')).ServerSheet) },
  covers: { at: 'open', Sheet: late(async () => (await import('./CoversSheet.tsx')).CoversSheet) },
  discount: { at: 'open', Sheet: late(async () => (await import('./DiscountSheet.tsx')).DiscountSheet) },
  comp: { at: 'open', Sheet: late(async () => (await import('./CompSheet.tsx')).CompSheet) },
  void: { at: 'open', Sheet: late(async () => (await import('./VoidLinesSheet.tsx')).VoidLinesSheet) },
  service: { at: 'open', Sheet: late(async () => (await import('./ServiceSheet.tsx')).ServiceSheet) },
  reopen: { at: 'closed', Sheet: late(async () => (await import('./ReopenSheet.tsx')).ReopenSheet) },
};

interface CheckSheetsProps {
  readonly checkId: string;
  /** What the address asks for; anything unknown opens nothing. */
  readonly deed: string;
  readonly onClose: () => void;
}

export function CheckSheets({ checkId, deed, onClose }: CheckSheetsProps) {
  const check = useRow('check', checkId);
  const known = Object.hasOwn(SHEETS, deed) ? SHEETS[deed] : undefined;
  if (!check || !known || known.at !== check.status) return null;
  return <known.Sheet key={deed} check={check} onClose={onClose} />;
}

/** The network may be gone by the time somebody taps. */
export const warmSheets = (): void => {
  for (const { Sheet } of Object.values(SHEETS)) void Sheet.warm();
};
