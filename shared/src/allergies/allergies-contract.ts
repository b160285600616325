import { command } from '../contract/endpoint.ts';
import { id, int, nullable, text } from '../kernel/shape.ts';
import { noteAllergy, retractAllergy } from './note-allergy.ts';

export const allergiesCommands = {
  noteAllergy: command({
    name: 'allergies.note',
    path: '/checks/:checkId/allergies',
    may: 'allergies.note',
    says: 'Somebody at this seat must not eat this; seat 0 is somebody at the table.',
    params: { checkId: id() },
    body: { allergyId: id(), seat: int(0, 60), what: text({ max: 40 }), guestId: nullable(id()) },
    errors: ['check/is-voided', 'allergy/known', 'allergy/empty', 'allergy/too-many'],
    rule: noteAllergy,
  }),
  retractAllergy: command({
    name: 'allergies.retract',
    path: '/checks/:checkId/allergies/:allergyId/retract',
    may: 'allergies.note',
    says: 'An allergy was noted by mistake: lines sent later do not bear it.',
    params: { checkId: id(), allergyId: id() },
    errors: ['check/is-voided'],
    rule: retractAllergy,
  }),
} as const;
