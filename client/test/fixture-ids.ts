import { derivedId } from '@heard/shared/kernel/ids.ts';

/** The same word always gives the same id, so that tests can say `idOf('table 12')`. */
export const idOf = (what: string): string => derivedId('the-little-radish', what);
