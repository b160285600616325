import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { found, must } from '@heard/shared/kernel/errors.ts';
import { checkPaper } from '@heard/shared/paper/check-paper.ts';
import { chitOf, chitPaper } from '@heard/shared/paper/chit.ts';
import { guestCheckOf } from '@heard/shared/paper/guest-check.ts';
import type { RollWidth } from '@heard/shared/paper/lay-out.ts';
import { PAPER_TYPES, type PaperForm } from '@heard/shared/paper/paper-contract.ts';
import type { Paper } from '@heard/shared/paper/paper.ts';
import { receiptOf, receiptPaper } from '@heard/shared/paper/receipt.ts';
import type { Document } from '../../platform/http/document.ts';
import type { Doors } from '../../platform/http/doors.ts';

/** What draws them is large and fetched when somebody first prints. */
const BYTES_OF: Readonly<Record<PaperForm, (paper: Paper, width: RollWidth) => Promise<Uint8Array>>> = {
  pdf: async (...of) => (await import('./pdf.ts')).pdfOf(...of),
  escpos: async (...of) => (await import('./escpos.ts')).escposOf(...of),
};
const ENDINGS: Readonly<Record<PaperForm, string>> = { pdf: 'pdf', escpos: 'bin' };

/** What every door of these may be asked for besides whose paper it is. */
interface Wish {
  readonly form?: PaperForm;
  readonly width?: RollWidth;
}

export function openPaperDoors(doors: Doors): void {
  doors.open(ENDPOINTS.printGuestCheck, ({ input, log }) => printed(checkPaper(guestCheckOf(log.state!, input.checkId)), input));
  doors.open(ENDPOINTS.printReceipt, ({ input, log }) => {
    const receipt = receiptOf(log.state!, input.checkId);
    must(receipt.payments.length > 0, 'receipt/unpaid', 'Nothing was paid on this check yet: there is no receipt of it.');
    return printed(receiptPaper(receipt), input);
  });
  doors.open(ENDPOINTS.printChit, ({ input, log }) => {
    const ticket = found(log.state!.ticket.get(input.ticketId), 'ticket');
    return printed(chitPaper(chitOf(log.state!, ticket)), input);
  });
}

async function printed(paper: Paper, { form = 'pdf', width = '80' }: Wish): Promise<Document> {
  const bytes = await BYTES_OF[form](paper, width);
  return { type: PAPER_TYPES[form], name: `${paper.title}.${ENDINGS[form]}`, bytes };
}
