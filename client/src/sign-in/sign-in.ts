import type { Membership } from '../app/session/session-view.ts';
import { demoAccounts } from './demo-accounts.ts';
import { isBusy, offer, partsOf, revealOnTap, say, setBusy } from './page-parts.ts';
import { signIn, type Works } from './people.ts';
import { sentenceFor } from './refusal-words.ts';
import { pathFor, placeOf, remember } from './where-to.ts';

/** Brings the static page to life. `go` leaves it. */
export function startSignIn(page: Document, go: (path: string) => void): void {
  const parts = partsOf(page);
  const { form, email, password, demo, places } = parts;

  const enter = (works: Works, place: Membership): void => {
    remember(works, place);
    go(pathFor(place, page.location.search));
  };

  function arrive(works: Works): void {
    const place = placeOf(works);
    if (place) return enter(works, place);
    if (works.memberships.length === 0) return say(parts, 'Your account works in no restaurant yet. Ask a manager to add you.');
    form.hidden = true;
    offer(
      places,
      works.memberships,
      ({ restaurantName }) => restaurantName,
      (chosen) => enter(works, chosen),
    ).focus();
  }

  async function attempt(mail: string, secret: string): Promise<void> {
    if (isBusy(parts)) return;
    setBusy(parts, true);
    say(parts, '');
    await signIn(mail, secret).then(arrive, (error: unknown) => say(parts, sentenceFor(error)));
    setBusy(parts, false);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (email.value.trim() === '') say(parts, 'Type your e-mail first.', email);
    else if (password.value === '') say(parts, 'Type your password as well.', password);
    else void attempt(email.value.trim(), password.value);
  });
  revealOnTap(parts);
  const accounts = demoAccounts(page);
  if (accounts.length === 0) return;
  offer(
    demo,
    accounts,
    ({ role }) => role.slice(0, 1).toUpperCase() + role.slice(1),
    (account) => void attempt(account.email, account.password),
  );
}
