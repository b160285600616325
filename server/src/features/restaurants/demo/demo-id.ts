import { derivedId } from '@heard/shared/kernel/ids.ts';

/** The same name gives the same id on every machine, so that links, tests and pictures can count on it. */
export const demoId = (name: string): string => derivedId('heard demo', name);
