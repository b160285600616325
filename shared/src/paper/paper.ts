/** How large: 2 and 3 are so many times as wide and high as the rest. */
export type Size = 1 | 2 | 3;

/**
 * What a piece of paper says, from top to bottom, before anybody knows whether a browser, a PDF or a receipt printer draws it.
 * words: a line of text. row: two words at either edge. item: a count one reads from across the kitchen. frame: what must not be missed.
 */
export type Block =
  | { readonly is: 'words'; readonly text: string; readonly size: Size; readonly isCentred: boolean; readonly isBold: boolean }
  | {
      readonly is: 'row';
      readonly left: string;
      readonly right: string;
      readonly size: Size;
      readonly isBold: boolean;
      readonly isUnder: boolean;
    }
  | { readonly is: 'item'; readonly count: string; readonly name: string; readonly isStruck: boolean; readonly ways: readonly string[] }
  | { readonly is: 'frame'; readonly text: string }
  | { readonly is: 'rule' };

export interface Paper {
  /** What it is, for a window's title or a file's name. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

type Look = { readonly size?: Size; readonly isCentred?: boolean; readonly isBold?: boolean };

export const words = (text: string, { size = 1, isCentred = false, isBold = false }: Look = {}): Block => ({
  is: 'words',
  text,
  size,
  isCentred,
  isBold,
});

type RowLook = { readonly size?: Size; readonly isBold?: boolean; readonly isUnder?: boolean };

export const row = (left: string, right: string, { size = 1, isBold = false, isUnder = false }: RowLook = {}): Block => ({
  is: 'row',
  left,
  right,
  size,
  isBold,
  isUnder,
});
export const frame = (text: string): Block => ({ is: 'frame', text });
export const RULE: Block = { is: 'rule' };

/** The same paper with every text written differently: as a printer's letters allow, say. */
export function rewritten({ title, blocks }: Paper, write: (text: string) => string): Paper {
  return { title: write(title), blocks: blocks.map((block) => rewrittenBlock(block, write)) };
}

function rewrittenBlock(block: Block, write: (text: string) => string): Block {
  if (block.is === 'row') return { ...block, left: write(block.left), right: write(block.right) };
  if (block.is === 'item') return { ...block, count: write(block.count), name: write(block.name), ways: block.ways.map(write) };
  return block.is === 'rule' ? block : { ...block, text: write(block.text) };
}
