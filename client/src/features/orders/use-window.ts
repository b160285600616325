import { useCallback, useState } from 'react';

/** As many tiles as any device draws without anybody noticing; more are drawn only where they are seen. */
export const DRAWN_WHOLE = 120;
/** Rows drawn above and below what is seen, so that a flick shows no gap. */
const SPARE_ROWS = 3;

interface Grid {
  readonly columns: number;
  /** From the top of a row to the top of the next, px. */
  readonly step: number;
  /** The first row that is seen, and how many are. */
  readonly row: number;
  readonly rows: number;
}

const UNMEASURED: Grid = { columns: 4, step: 0, row: 0, rows: 8 };

export interface Window {
  readonly list: (list: HTMLUListElement | null) => (() => void) | undefined;
  readonly isWindowed: boolean;
  /** Of the items: from the first that is drawn up to, and without, the last. */
  readonly first: number;
  readonly last: number;
  /** Room for what is not drawn, px. */
  readonly above: number;
  readonly below: number;
}

/** Which of so many tiles of equal height are to be drawn, as the list's scroller stands. */
export function useWindow(count: number): Window {
  const isWindowed = count > DRAWN_WHOLE;
  const [grid, setGrid] = useState(UNMEASURED);
  const list = useCallback(
    (ul: HTMLUListElement | null) => {
      const scroller = ul?.parentElement;
      if (!ul || !scroller) return undefined;
      scroller.scrollTop = 0;
      return isWindowed ? watchGrid(ul, scroller, (next) => setGrid((was) => (isSameGrid(was, next) ? was : next))) : undefined;
    },
    [isWindowed],
  );
  if (!isWindowed) return { list, isWindowed, first: 0, last: count, above: 0, below: 0 };
  const { columns, step, row, rows } = grid;
  const allRows = Math.ceil(count / columns);
  const top = Math.max(0, Math.min(row, allRows - rows) - SPARE_ROWS);
  const bottom = Math.min(allRows, row + rows + SPARE_ROWS);
  return {
    list,
    isWindowed,
    first: top * columns,
    last: Math.min(count, bottom * columns),
    above: top * step,
    below: Math.max(0, allRows - bottom) * step,
  };
}

const isSameGrid = (a: Grid, b: Grid): boolean => a.columns === b.columns && a.step === b.step && a.row === b.row && a.rows === b.rows;

function watchGrid(ul: HTMLUListElement, scroller: HTMLElement, tell: (grid: Grid) => void): () => void {
  const measure = (): void => tell(measured(ul, scroller));
  const resized = new ResizeObserver(measure);
  resized.observe(scroller);
  scroller.addEventListener('scroll', measure, { passive: true });
  measure();
  return () => {
    resized.disconnect();
    scroller.removeEventListener('scroll', measure);
  };
}

function measured(ul: HTMLUListElement, scroller: HTMLElement): Grid {
  const { gridTemplateColumns, rowGap, gridAutoRows } = getComputedStyle(ul);
  const step = (Number.parseFloat(gridAutoRows) || 0) + (Number.parseFloat(rowGap) || 0);
  const columns = gridTemplateColumns.split(' ').filter(Boolean).length || UNMEASURED.columns;
  if (step === 0) return { ...UNMEASURED, columns };
  const scrolled = scroller.getBoundingClientRect().top - ul.getBoundingClientRect().top;
  return { columns, step, row: Math.max(0, Math.floor(scrolled / step)), rows: Math.ceil(scroller.clientHeight / step) + 1 };
}
