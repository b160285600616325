import type { Gate, VoiceDraft } from './voice-draft.ts';

/** Below this a field is a question. */
export const SURE_ENOUGH = 0.8;

/** Nobody but the person can know what was meant by these. */
const FOR_THE_PERSON: ReadonlySet<string> = new Set(['negative', 'too-many', 'two-values', 'no-such-line']);

/** Whether a draft stands as it is, could be read better by a model, or must be settled by whoever said it. */
export function judgeDraft({ lines, allergies, unresolved }: Omit<VoiceDraft, 'gate'>): Gate {
  if (unresolved.some(({ trouble }) => FOR_THE_PERSON.has(trouble))) return 'ask-person';
  if (lines.length === 0 && allergies.length === 0) return 'ask-person';
  const unsure = lines
    .flatMap((line) => [line.item, ...line.options.map(({ value }) => value)])
    .some(({ confidence }) => confidence < SURE_ENOUGH);
  return unsure || unresolved.length > 0 ? 'ask-model' : 'accept';
}
