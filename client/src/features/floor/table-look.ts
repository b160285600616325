import type { TableState } from '@heard/shared/floor/table-state.ts';
import type { IconName } from '../../ui/icons.ts';

export interface TableLook {
  readonly word: string;
  readonly icon: IconName;
  readonly hue: number;
  /** 0 grey … 1 full. */
  readonly chroma: number;
}

/** A state is never told by colour alone: each has a word and a shape besides. */
export const TABLE_LOOKS: Readonly<Record<TableState, TableLook>> = {
  available: { word: 'Free', icon: 'ring', hue: 75, chroma: 0.12 },
  reserved: { word: 'Reserved', icon: 'bookmark', hue: 280, chroma: 0.8 },
  seated: { word: 'Seated', icon: 'party', hue: 250, chroma: 1 },
  ordered: { word: 'Ordered', icon: 'flame', hue: 85, chroma: 1 },
  ready: { word: 'Ready', icon: 'bell', hue: 150, chroma: 1.1 },
  served: { word: 'Served', icon: 'cutlery', hue: 200, chroma: 0.8 },
  dropped: { word: 'Dropped', icon: 'receipt', hue: 310, chroma: 1 },
  paid: { word: 'Paid', icon: 'paid', hue: 125, chroma: 1 },
  dirty: { word: 'To clean', icon: 'broom', hue: 55, chroma: 0.3 },
};
