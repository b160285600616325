/** A JSON value in the browser's storage; null where it is missing, broken, or storage is refused. */
export interface StoredValue<T> {
  readonly read: () => T | null;
  readonly write: (value: T | null) => void;
}

export function storedValue<T>(key: string, storage: () => Storage = () => localStorage): StoredValue<T> {
  return {
    read() {
      try {
        return JSON.parse(storage().getItem(key) ?? 'null') as T | null;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        if (value === null) storage().removeItem(key);
        else storage().setItem(key, JSON.stringify(value));
      } catch {
        // Storage is full or refused: it lasts as long as this page does.
      }
    },
  };
}
