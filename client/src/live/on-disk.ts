import { cell } from './watched.ts';

/** Changes that go to disk before they are believed, one after another: what is read back is never older than what is held. */
export class OnDisk {
  /** False where the browser refuses storage: the work goes on in memory. */
  readonly isKept = cell(true);
  /** It refused for want of room, which somebody can make. */
  readonly isFull = cell(false);
  #last: Promise<unknown> = Promise.resolve();

  inLine<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    this.#last = mine;
    return mine;
  }

  /** Undefined where it could not be done. */
  async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await work();
      this.isFull.set(false);
      this.isKept.set(true);
      return result;
    } catch (error) {
      this.isFull.set((error as { name?: string } | null)?.name === 'QuotaExceededError');
      this.isKept.set(false);
      return undefined;
    }
  }
}
