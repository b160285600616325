import { extractText, getDocumentProxy } from 'unpdf';
import { CODE_PAGES, FRAME_LETTERS, FRAME_PAGE } from '../src/features/paper/printable.ts';

export interface PrintedLine {
  readonly text: string;
  /** Of the largest letters on it. */
  readonly size: number;
  /** In columns of the smallest letters. */
  readonly width: number;
}

/** Epson's number of the frame's letters in the first PC's code page. */
const FRAME_BYTES = [0xc9, 0xcd, 0xbb, 0xba, 0xc8, 0xbc, 0xc4];
const FRAME: ReadonlyMap<number, string> = new Map(FRAME_BYTES.map((byte, at) => [byte, FRAME_LETTERS[at]!]));

/** Node 20 reads windows-1252 as latin1; 0x80 to 0x9f as the standard has them, `_` where it has nothing. */
const WINDOWS_1252 = '€_‚ƒ„…†‡ˆ‰Š‹Œ_Ž__‘’“”•–—˜™š›œ_žŸ';

function letterOf(byte: number, page: number): string {
  if (byte < 0x80) return String.fromCharCode(byte);
  if (page === CODE_PAGES[0].number && byte < 0xa0) return WINDOWS_1252[byte - 0x80]!;
  if (page === FRAME_PAGE.number) return FRAME.get(byte) ?? `<${byte.toString(16)}>`;
  const { label } = CODE_PAGES.find(({ number }) => number === page)!;
  return new TextDecoder(label).decode(Uint8Array.of(byte));
}

/** Reads the bytes as a printer does (Epson's ESC/POS reference): commands that this does not know are a fault. */
export function readEscpos(bytes: Uint8Array): { lines: PrintedLine[]; isCut: boolean } {
  const lines: PrintedLine[] = [];
  let [text, page, size, largest, width, isCut] = ['', 0, 1, 1, 0, false];
  for (let at = 0; at < bytes.length; at += 1) {
    const [byte, next, value] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    const command = `${byte.toString(16)} ${next === undefined ? '' : String.fromCharCode(next)}`;
    if (byte === 0x1b && next === 0x40) at += 1;
    else if (command === '1c .') at += 1;
    else if (['1b E', '1b M', '1b 3', '1b a'].includes(command)) at += 2;
    else if (command === '1b t') [page, at] = [value!, at + 2];
    else if (command === '1d !') [size, at] = [(value! & 0x0f) + 1, at + 2];
    else if (command === '1d V') [isCut, at] = [true, at + 2];
    else if (byte === 0x0a) {
      lines.push({ text, size: largest, width });
      [text, largest, width] = ['', 1, 0];
    } else if (byte === 0x0d) continue;
    else if (byte < 0x20) throw new Error(`Unknown command ${command} at ${at}.`);
    else [text, largest, width] = [text + letterOf(byte, page), Math.max(largest, size), width + size];
  }
  return { lines, isCut };
}

/** The text of a PDF in reading order, blanks made alike, and how large its pages are, in points. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; pages: { width: number; height: number }[] }> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  const sizes = Array.from({ length: document.numPages }, async (_, at) => {
    const { width, height } = (await document.getPage(at + 1)).getViewport({ scale: 1 });
    return { width, height };
  });
  return { text: text.replace(/\s+/g, ' '), pages: await Promise.all(sizes) };
}
