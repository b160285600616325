/** What a person types of a pairing code: small letters, spaces and dashes are forgiven. */
export const asCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 6);

/** The letters that codes are made of (`pairingCode` in the contract); the rest look like others at three metres. */
const CODE = /^[ACDEFGHJKLMNPQRTUVWXY3479]{6}$/;

/** Why this cannot be a code, or undefined. */
export function wrongWithCode(code: string): string | undefined {
  if (code.length < 6) return 'A code has six letters and digits. Look at the screen again.';
  if (!CODE.test(code)) return 'A code never has B, I, O, S, Z, 0, 1, 2, 5, 6 or 8. Look at the screen again.';
  return undefined;
}
