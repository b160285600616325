import type { Guest, Reservation } from '@heard/shared/guests/guests-kinds.ts';

/** Who comes, as it is being typed. */
export type WhoDraft = Pick<Reservation, 'name' | 'phone' | 'guestId' | 'covers' | 'note' | 'allergies'>;

export const NOBODY: WhoDraft = { name: '', phone: '', guestId: null, covers: 2, note: '', allergies: [] };

/** A guest who is known brings along what is known of them; a number that was typed stays. */
export const asGuest = (who: WhoDraft, { id, name, phone, allergies }: Guest): WhoDraft => ({
  ...who,
  name,
  guestId: id,
  phone: who.phone || phone,
  allergies: [...new Set([...who.allergies, ...allergies])],
});

/** A name typed over is somebody else. */
export const named = (who: WhoDraft, name: string): WhoDraft => ({ ...who, name, guestId: null });
