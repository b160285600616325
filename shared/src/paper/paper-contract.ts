import { documentEndpoint } from '../contract/endpoint.ts';
import { id, oneOf, optional } from '../kernel/shape.ts';
import { COLUMNS } from './lay-out.ts';

/** pdf: for a screen and any printer. escpos: bytes that a receipt printer understands. */
export const PAPER_FORMS = ['pdf', 'escpos'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];
export const PAPER_TYPES: Readonly<Record<PaperForm, string>> = { pdf: 'application/pdf', escpos: 'application/vnd.escpos' };

const answers = Object.values(PAPER_TYPES);
/** pdf and 80 mm unless something else is asked for. */
const body = { form: optional(oneOf(PAPER_FORMS)), width: optional(oneOf(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])) };
const printed = { body, answers };

export const paperEndpoints = {
  printGuestCheck: documentEndpoint({
    ...printed,
    name: 'paper.guest-check',
    path: '/checks/:checkId/documents/guest-check',
    may: 'checks.see',
    says: 'The check as it is shown to guests before they pay, for paper.',
    params: { checkId: id() },
  }),
  printReceipt: documentEndpoint({
    ...printed,
    name: 'paper.receipt',
    path: '/checks/:checkId/documents/receipt',
    may: 'checks.see',
    says: 'The receipt of a check, for paper.',
    params: { checkId: id() },
    errors: ['receipt/unpaid'],
  }),
  printChit: documentEndpoint({
    ...printed,
    name: 'paper.chit',
    path: '/tickets/:ticketId/chit',
    may: 'tickets.see',
    says: 'A ticket for paper.',
    params: { ticketId: id() },
  }),
} as const;
