import type { Table } from '@heard/shared/floor/floor-kinds.ts';

export type Pattern = Pick<Table, 'shape' | 'seats' | 'width' | 'height'> & { readonly word: string };

/** Tables as they are bought, in cm. */
export const PATTERNS: readonly Pattern[] = [
  { word: 'Round', shape: 'round', seats: 4, width: 110, height: 110 },
  { word: 'Square', shape: 'square', seats: 4, width: 90, height: 90 },
  { word: 'Long', shape: 'rectangle', seats: 6, width: 180, height: 90 },
  { word: 'Booth', shape: 'booth', seats: 4, width: 120, height: 110 },
  { word: 'Bar', shape: 'bar', seats: 3, width: 180, height: 60 },
];

export const wordOf = (shape: Table['shape']): string => PATTERNS.find((pattern) => pattern.shape === shape)!.word;
