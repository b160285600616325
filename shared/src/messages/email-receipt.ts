import { found, must } from '../kernel/errors.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { plainText } from '../paper/lay-out.ts';
import { receiptOf, receiptPaper } from '../paper/receipt.ts';
import { messageFor } from './message-for.ts';

/** Puts a receipt into the post. What it says is fixed now: a refund later is another receipt. */
export function emailReceipt(
  state: State,
  context: Context,
  { checkId, messageId, address }: { checkId: string; messageId: string; address: string },
): Outcome<Record<string, never>> {
  const check = found(state.check.get(checkId), 'check');
  const receipt = receiptOf(state, checkId);
  must(receipt.payments.length > 0, 'receipt/unpaid', 'Nothing was paid on this check yet: there is no receipt of it.');
  const subject = `Your receipt from ${receipt.house}`.slice(0, LONGEST_SUBJECT);
  const body = plainText(receiptPaper(receipt));
  must(body.length <= LONGEST_BODY, 'receipt/too-long', 'This receipt is too long for a mail; print it.');
  const message = messageFor(state, context, { id: messageId, channel: 'email', address, subject, body, aboutId: check.id });
  return happened({ type: 'receipt.mailed', changes: [message] });
}

/** The limits of the kind, in UTF-16 units. */
const LONGEST_SUBJECT = 120;
const LONGEST_BODY = 20_000;
