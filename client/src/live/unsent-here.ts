/** What waits on this device, whoever tapped it and wherever they work. */
export interface UnsentHere {
  readonly unsent: number;
  /** Refused, and not decided on yet. */
  readonly refused: number;
}

const NOTHING: UnsentHere = { unsent: 0, refused: 0 };

/** Reads past the outbox, which belongs to whoever is signed in. Nothing, where the browser keeps nothing. */
export async function countUnsentHere(name = 'heard'): Promise<UnsentHere> {
  try {
    const database = await openKnown(name);
    const read = database.transaction(['commands', 'refusals']);
    const [commands, refused] = await Promise.all([
      answer<unknown[]>(read.objectStore('commands').getAll()),
      answer<number>(read.objectStore('refusals').count()),
    ]);
    database.close();
    const unsent = commands.filter((one) => typeof (one as { seq?: unknown } | null)?.seq !== 'number').length;
    return { unsent, refused };
  } catch {
    return NOTHING;
  }
}

/** Never makes one: whoever opens it first lays out what is in it. */
function openKnown(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name);
  opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
  return answer(opening);
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error!));
  });
