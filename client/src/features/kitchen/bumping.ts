import { allergyMarks, hasUnseenAllergy } from '@heard/shared/kitchen/unseen-allergy.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { Acted, Live } from '../../live/live.ts';
import { placeOf } from './kitchen-view.ts';
import type { Hands } from './use-bumping.ts';
import { ALL_ENGLISH } from './words/use-more-words.ts';
import type { Words } from './words/words.ts';

/** The second half of a double tap must not take back what the first half did. */
const DOUBLE_TAP = 400;

/** What was done last, and could be taken back; as many as a cook remembers. */
const REMEMBERED = 20;

interface Done {
  readonly ticketId: string;
  /** The dish that was marked; null: the whole ticket was bumped. */
  readonly lineId: string | null;
}

export interface HandsAt extends Pick<Live, 'act' | 'store'> {
  /** Null: English. */
  readonly spoken: () => Words | null;
  readonly tell: (says: string) => void;
}

/** What a hand does at a wall, one tap at a time, and how to undo it. */
export function makingHands({ act, store, spoken, tell }: HandsAt): Hands {
  const words = (): Words => spoken() ?? ALL_ENGLISH;
  let done: readonly Done[] = [];
  let last = { what: '', at: 0 };
  const ticketOf = (ticketId: string): Ticket | undefined => store.row('ticket', ticketId);
  const once = (what: string): boolean => {
    const now = Date.now();
    const isSecond = last.what === what && now - last.at < DOUBLE_TAP;
    if (!isSecond) last = { what, at: now };
    return !isSecond;
  };
  const told = ({ refused }: Acted, what: string): boolean => {
    tell(refused ? refused.message : what);
    return !refused;
  };
  const keep = (one: Done): void => void (done = [one, ...done].slice(0, REMEMBERED));
  const takeBack = (one: Done): void => {
    done = done.filter((other) => other !== one);
    const { ticketId, lineId } = one;
    const ticket = ticketOf(ticketId);
    if (!ticket) return;
    const acted = lineId ? act('recallLine', { ticketId, lineId }) : act('recallTicket', { ticketId });
    told(acted, words().isBack(placeOf(ticket, words())));
  };

  return {
    bump(ticketId) {
      const ticket = ticketOf(ticketId);
      if (!ticket || !once(ticketId)) return;
      const { changedAt } = ticket;
      const place = placeOf(ticket, words());
      if (hasUnseenAllergy(ticket)) told(act('acknowledgeAllergy', { ticketId, seen: allergyMarks(ticket) }), words().isRead(place));
      else if (changedAt !== null) told(act('acknowledgeChange', { ticketId, changedAt }), words().isRead(place));
      else if (told(act('bumpTicket', { ticketId }), words().bumped(place))) keep({ ticketId, lineId: null });
    },
    tapLine(ticketId, lineId) {
      const line = ticketOf(ticketId)?.lines.find((one) => one.lineId === lineId);
      if (!line || !once(lineId)) return;
      const { isDone, name } = line;
      if (isDone) told(act('recallLine', { ticketId, lineId }), words().isBack(name));
      else if (told(act('bumpLine', { ticketId, lineId }), words().done(name))) keep({ ticketId, lineId });
    },
    recall(ticketId) {
      if (once(ticketId)) takeBack(done.find((one) => one.ticketId === ticketId) ?? { ticketId, lineId: null });
    },
    undo() {
      if (done[0]) takeBack(done[0]);
    },
    rush(ticketId) {
      const ticket = ticketOf(ticketId);
      if (ticket && once(ticketId))
        told(act('rushTicket', { ticketId, isRush: !ticket.isRush }), `${words().rush}: ${placeOf(ticket, words())}`);
    },
  };
}
