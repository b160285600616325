import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { createCall } from '../../live/call.ts';
import { eraseFolds } from '../../live/erase-folds.ts';
import type { GetToken } from '../../live/live.ts';
import { isSameValue } from '../../live/same-value.ts';
import { cell, type Watched } from '../../live/watched.ts';
import { DeviceSession } from './device-session.ts';
import { PersonSession } from './person-session.ts';
import { PinSession } from './pin-session.ts';
import { actorOf, type Membership, type SessionView } from './session-view.ts';
import { storedValue } from './stored-value.ts';

/** Who is signed in on this device, as whom, and where they work. */
export class Session {
  readonly people = new PersonSession();
  readonly device = new DeviceSession();
  readonly #pin = new PinSession();
  readonly #chosen = storedValue<string>('heard-restaurant');
  readonly #works = storedValue<{ readonly userId: string; readonly memberships: readonly Membership[] }>('heard-memberships');
  readonly #view = cell<SessionView>(this.#look(), isSameValue);
  readonly view: Watched<SessionView> = this.#view;

  /** The token of whoever acts now: the person at the terminal, else the person, else the device. */
  readonly getToken: GetToken = async (refused) => {
    const token = this.#pin.token() ?? (await this.#ownToken(refused));
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
    this.#works.write(await createCall({ getToken })(ENDPOINTS.me, {}));
    this.#tell();
  }

  chooseRestaurant(restaurantId: string): void {
    this.#chosen.write(restaurantId);
    this.#tell();
  }

  /** The code to show on a screen that is to be paired. */
  startPairing(): ReturnType<DeviceSession['startPairing']> {
    return this.device.startPairing();
  }

  /** Whether a manager has entered the code; a paired device is nobody's own, so whoever was signed in is signed out. */
  async claimPairing(): Promise<boolean> {
    const isPaired = await this.device.claim();
    if (isPaired && this.people.person()) await this.people.signOut();
    this.#tell();
    return isPaired;
  }

  /** A person signs in at this terminal. Rejects with `Problem` `pin/wrong` or `pin/locked`. */
  async enterPin(member: Pick<Member, 'id' | 'role'>, pin: string): Promise<void> {
    const at = this.device.device();
    if (at) await this.#pin.enter(at, member, pin, (refused) => this.device.token(refused));
    this.#tell();
  }

  /** What waits unsent stays on the device; what was seen does not. */
  async signOut(): Promise<void> {
    const holder = this.#pin.holder();
    const leaving = holder ? this.#pin.end() : this.people.signOut();
    if (!holder) this.#works.write(null);
    this.#tell();
    await leaving.catch(() => {});
    await eraseFolds(holder ? { restaurantId: holder.restaurantId, owner: holder.memberId } : undefined).catch(() => {});
  }

  /** Follows what other tabs do. Returns how to stop. */
  start(): () => void {
    const follow = (): void => {
      this.people.dropToken();
      this.#tell();
    };
    window.addEventListener('storage', follow);
    this.refresh().catch(() => {});
    return () => window.removeEventListener('storage', follow);
  }

  #ownToken(refused?: string): Promise<string | null> {
    return this.people.person() ? this.people.token(refused) : this.device.token(refused);
  }

  #tell(): void {
    this.#view.set(this.#look());
  }

  #look(): SessionView {
    const person = this.people.person();
    const works = this.#works.read();
    const memberships = person && works?.userId === person.userId ? works.memberships : null;
    const view = { person, device: this.device.device(), pin: this.#pin.holder(), memberships };
    return { ...view, actor: actorOf(view, this.#chosen.read()) };
  }
}
