import { createRequire } from 'node:module';
import Sheets from 'pdfkit';
import type { RollWidth } from '@heard/shared/paper/lay-out.ts';
import type { Paper } from '@heard/shared/paper/paper.ts';
import { drawBlock, type Sheet } from './pdf-blocks.ts';

const fontOf = (name: string): string => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
/** Latin, Greek, Cyrillic and what lies between: the letters that PDF brings itself end at ÿ. */
const FONTS = { plain: fontOf('DejaVuSans'), bold: fontOf('DejaVuSans-Bold') };

/** Points; 72 make an inch. */
const MILLIMETRE = 72 / 25.4;
const MARGIN = 4 * MILLIMETRE;
/** What readers of PDF take (ISO 32000-1, annex C): five metres. A longer paper goes on on another page. */
const LONGEST = 14_400;

/** A paper as one page, as wide as the roll and as long as what it says. */
export async function pdfOf({ title, blocks }: Paper, width: RollWidth): Promise<Uint8Array> {
  const wide = Number(width) * MILLIMETRE;
  const document = new Sheets({
    size: [wide, LONGEST],
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 0 },
    info: { Title: title, Creator: 'Heard', Producer: 'Heard' },
    lang: 'en',
    displayTitle: true,
  });
  document.registerFont('plain', FONTS.plain).registerFont('bold', FONTS.bold);
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) =>
    document
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', resolve)
      .on('error', reject),
  );
  const sheet: Sheet = { document, left: MARGIN, width: wide - 2 * MARGIN };
  for (const block of blocks) drawBlock(sheet, block);
  cutAt(document, document.y + MARGIN);
  document.end();
  await done;
  return Buffer.concat(chunks);
}

/** Cuts the page where the paper ends, which nobody knows before it is drawn. PDF counts from below (ISO 32000-1, 14.11.2). */
function cutAt({ page }: PDFKit.PDFDocument, end: number): void {
  const { data } = page.dictionary as unknown as { data: Record<string, unknown> };
  data['MediaBox'] = [0, Math.max(0, LONGEST - end), page.width, LONGEST];
}
