import { bundleLines } from '../bundle-budget.ts';
import { within, type Measured } from '../row.ts';

/** P8, of the client as it was last built. */
export const measureBundle = (): Promise<Measured> =>
  Promise.resolve({
    rows: bundleLines().map(({ what, kilobytes, most }) =>
      within({ row: 'bundle', what: `first load, ${what}, brotli`, unit: 'kB', product: kilobytes }, 'P8', most),
    ),
  });
