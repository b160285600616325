import { SECOND } from '@heard/shared/kernel/time.ts';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { fetched } from '../../live/fetched.ts';
import type { GetToken } from '../../live/live.ts';
import { isSameValue } from '../../live/same-value.ts';
import { cell, type Watched } from '../../live/watched.ts';
import { pairedDevice, storedDevice } from './paired-device.ts';
import { PersonSession } from './person-session.ts';
import { PinSession } from './pin-session.ts';
import { actorOf, type Membership, type SessionView } from './session-view.ts';
import { storedValue } from './stored-value.ts';

/** A role that changed meanwhile is asked for once the screen stands; until then what was known serves. */
const ASK_AGAIN_AFTER = 4 * SECOND;

const doors = () => import('./session-doors.ts');

/** Who is signed in on this device, as whom, and where they work. */
export class Session {
  readonly people = new PersonSession();
  readonly #device = fetched(async () => new (await import('./device-session.ts')).DeviceSession());
  readonly #pin = new PinSession();
  readonly #chosen = storedValue<string>('heard-restaurant');
  readonly #works = storedValue<{ readonly userId: string; readonly memberships: readonly Membership[] }>('heard-memberships');
  readonly #view = cell<SessionView>(this.#look(), isSameValue);
  readonly view: Watched<SessionView> = this.#view;

  /** The token of whoever acts now: the person at the terminal, else the person, else the device. */
  readonly getToken: GetToken = async (refused) => {
    const token = this.#pin.held()?.token ?? (await this.#ownToken(refused));
    this.#tell();
    return token;
  };

  /** Rejects with `Problem`. */
  async signIn(email: string, password: string): Promise<void> {
    await this.people.signIn(email, password);
    await this.refresh();
  }

  /** Asks where the person works; what was known stays while the server cannot be reached. */
  async refresh(): Promise<void> {
    this.#tell();
    if (this.people.person() === null) return;
    const getToken: GetToken = (refused) => this.people.token(refused);
    this.#works.write(await (await doors()).worksAt(getToken));
    this.#tell();
  }

  chooseRestaurant(restaurantId: string): void {
    this.#chosen.write(restaurantId);
    this.#tell();
  }

  /** The code to show on a screen that is to be paired. */
  async startPairing(): Promise<{ readonly code: string; readonly expiresInSeconds: number }> {
    return (await this.#device()).startPairing();
  }

  /** It was revoked, or becomes another one. */
  forgetDevice(): void {
    storedDevice().write(null);
  }

  /** Whether a manager has entered the code; a paired device is nobody's own, so whoever was signed in is signed out. */
  async claimPairing(): Promise<boolean> {
    const isPaired = await (await this.#device()).claim();
    if (isPaired && this.people.person()) await this.people.signOut();
    this.#tell();
    return isPaired;
  }

  /** A person signs in at this terminal. Rejects with `Problem` `pin/wrong` or `pin/locked`. */
  async enterPin(member: Pick<Member, 'id' | 'role'>, pin: string): Promise<void> {
    const at = pairedDevice();
    if (at) this.#pin.hold(await (await doors()).enterPin(at, member, pin, (refused) => this.#deviceToken(refused)));
    this.#tell();
  }

  /** What waits unsent stays on the device; what was seen does not. */
  async signOut(): Promise<void> {
    const held = this.#pin.held();
    if (held) this.#pin.hold(null);
    else this.#works.write(null);
    const leaving = held ? doors().then(({ endPin }) => endPin(held)) : this.people.signOut();
    this.#tell();
    await leaving.catch(() => {});
    const of = held ? { restaurantId: held.restaurantId, owner: held.memberId } : undefined;
    await doors()
      .then(({ eraseFolds }) => eraseFolds(of))
      .catch(() => {});
  }

  /** Follows what other tabs do. Returns how to stop. */
  start(): () => void {
    // It trades its secret as soon as the screen stands: what that takes is fetched beside it.
    if (pairedDevice() && !this.people.person()) void this.#device().catch(() => {});
    const follow = (): void => {
      this.people.dropToken();
      this.#tell();
    };
    window.addEventListener('storage', follow);
    const isKnown = this.view.get().memberships !== null;
    const timer = setTimeout(() => void this.refresh().catch(() => {}), isKnown ? ASK_AGAIN_AFTER : 0);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('storage', follow);
    };
  }

  #ownToken(refused?: string): Promise<string | null> {
    return this.people.person() ? this.people.token(refused) : this.#deviceToken(refused);
  }

  async #deviceToken(refused?: string): Promise<string | null> {
    return storedDevice().read() && (await this.#device()).token(refused);
  }

  #tell(): void {
    this.#view.set(this.#look());
  }

  #look(): SessionView {
    const person = this.people.person();
    const works = this.#works.read();
    const memberships = person && works?.userId === person.userId ? works.memberships : null;
    const view = { person, device: pairedDevice(), pin: this.#pin.holder(), memberships };
    return { ...view, actor: actorOf(view, this.#chosen.read()) };
  }
}
