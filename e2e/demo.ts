import { derivedId } from '@heard/shared/kernel/ids.ts';

/** The demo's ids follow from its names. */
export const demoTable = (name: string): string => derivedId('heard demo', `table:${name}`);
