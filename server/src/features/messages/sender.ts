import type { CHANNELS, Message } from '@heard/shared/messages/messages-kinds.ts';
import type { Sent } from '@heard/shared/messages/send-messages.ts';

export type Channel = (typeof CHANNELS)[number];
export type Letter = Pick<Message, 'id' | 'address' | 'subject' | 'body'>;

/**
 * Whoever carries messages of one channel. Never rejects and never hangs: what goes wrong is told. A letter may be brought twice, when
 * somebody died between sending it and saying so; it then bears the same id, by which a second copy is known.
 */
export interface Sender {
  send(letter: Letter): Promise<Sent>;
  close(): void;
}

/** Channels without a sender: their messages wait. */
export type Senders = Readonly<Partial<Record<Channel, Sender>>>;

export const refusedBy = (problem: string, isFinal = false): Sent => ({
  is: 'refused',
  problem: problem || 'No reason was given.',
  isFinal,
});
