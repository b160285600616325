import { countUnsentHere } from '../live/unsent-here.ts';
import { unsentWords } from '../live/unsent-words.ts';

/** Says on the sign-in page what waits on this device for whoever comes back. */
export async function noteUnsent(page: Document): Promise<void> {
  const says = unsentWords(await countUnsentHere());
  const note = page.getElementById('unsent')!;
  note.textContent = says;
  note.hidden = says === '';
}
