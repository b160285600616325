import type { Block, Size } from '@heard/shared/paper/paper.ts';

export interface Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly left: number;
  readonly width: number;
}

/** Points, of the smallest letters; the larger grow less than on a roll, where they are made of its dots. */
const LETTERS: Readonly<Record<Size, number>> = { 1: 8, 2: 11.5, 3: 20 };
const GAP = 2.5;

type Write = {
  readonly size?: Size;
  readonly isBold?: boolean;
  readonly indent?: number;
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
};

/** Writes below what is there already, breaking lines where they end. */
function write({ document, left, width }: Sheet, text: string, { size = 1, isBold = false, indent = 0, ...rest }: Write = {}): void {
  document.font(isBold ? 'bold' : 'plain').fontSize(LETTERS[size]);
  document.text(text, left + indent, document.y, { width: rest.width ?? width - indent, align: rest.align ?? 'left' });
}

/** Runs a drawing at a height, and answers where it ended. */
function at({ document }: Sheet, y: number, draw: () => void): number {
  document.y = y;
  draw();
  return document.y;
}

function drawRow(sheet: Sheet, { left, right, size, isBold, isUnder }: Block & { is: 'row' }): void {
  const { document, width } = sheet;
  const top = document.y;
  const indent = isUnder ? 10 : 0;
  document.font(isBold ? 'bold' : 'plain').fontSize(LETTERS[size]);
  const taken = right === '' ? 0 : Math.ceil(document.widthOfString(right)) + 8;
  // A price wider than two thirds of the roll stands below what it is for.
  const isBelow = taken > (width * 2) / 3;
  const bottom = at(sheet, top, () => write(sheet, left, { size, isBold, indent, width: width - indent - (isBelow ? 0 : taken) }));
  if (right !== '') at(sheet, isBelow ? bottom : top, () => write(sheet, right, { size, isBold, align: 'right' }));
  document.y = Math.max(bottom, document.y) + GAP / 2;
}

function drawItem(sheet: Sheet, { count, name, ways, isStruck }: Block & { is: 'item' }): void {
  const { document } = sheet;
  const top = document.y + GAP;
  document.font('bold').fontSize(LETTERS[3]);
  const indent = Math.ceil(document.widthOfString(count)) + 8;
  const besideCount = at(sheet, top, () => write(sheet, count, { size: 3, isBold: true }));
  at(sheet, top + LETTERS[3] - LETTERS[2], () => {
    write(sheet, isStruck ? `-- ${name} --` : name, { size: 2, isBold: true, indent });
    for (const way of ways) write(sheet, way, { indent });
  });
  document.y = Math.max(besideCount, document.y) + GAP;
}

function drawFrame(sheet: Sheet, text: string): void {
  const { document, left, width } = sheet;
  const top = document.y + GAP;
  const bottom = at(sheet, top + 4, () => write(sheet, text, { size: 2, isBold: true, indent: 6, width: width - 12 })) + 3;
  document
    .lineWidth(1.6)
    .rect(left, top, width, bottom - top)
    .stroke();
  document.y = bottom + GAP * 2;
}

function drawRule({ document, left, width }: Sheet): void {
  const y = document.y + GAP;
  document
    .lineWidth(0.6)
    .moveTo(left, y)
    .lineTo(left + width, y)
    .stroke();
  document.y = y + GAP * 2;
}

export function drawBlock(sheet: Sheet, block: Block): void {
  if (block.is === 'rule') drawRule(sheet);
  else if (block.is === 'frame') drawFrame(sheet, block.text);
  else if (block.is === 'row') drawRow(sheet, block);
  else if (block.is === 'item') drawItem(sheet, block);
  else write(sheet, block.text, { size: block.size, isBold: block.isBold, align: block.isCentred ? 'center' : 'left' });
}
