import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { COLUMNS, layOut, type RollWidth } from '@heard/shared/paper/lay-out.ts';
import { rewritten, type Paper } from '@heard/shared/paper/paper.ts';
import { CODE_PAGES, FRAME_PAGE, pageFor, printable } from './printable.ts';

/** What goes past the knife before it cuts. */
const FEED = 4;

/** A paper as bytes for an ESC/POS printer: Epson's code page numbers, font A, cut at the end. */
export async function escposOf(paper: Paper, width: RollWidth): Promise<Uint8Array> {
  const columns = COLUMNS[width];
  const codepageCandidates = [...CODE_PAGES.map(({ name }) => name), FRAME_PAGE.name];
  const encoder = new ReceiptPrinterEncoder({ language: 'esc-pos', columns, codepageMapping: 'epson', codepageCandidates });
  encoder.initialize();
  for (const line of layOut(rewritten(paper, printable), columns)) {
    for (const { text, size, isBold } of line) encoder.size(size, size).bold(isBold).codepage(pageFor(text)).text(text);
    encoder.size(1, 1).bold(false).newline();
  }
  return encoder.newline(FEED).cut('partial').encode();
}
