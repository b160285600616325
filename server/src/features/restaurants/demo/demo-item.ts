/** Name, price in cents, seconds to prepare, description, and what not every item has. */
export type DemoItem = readonly [string, number, number, string, DemoItemMore?];

interface DemoItemMore {
  readonly allergens?: readonly string[];
  /** Modifier groups in the order in which they are asked. */
  readonly groups?: readonly string[];
  /** Where it is cooked, if not where its category is. */
  readonly stations?: readonly string[];
  /** If not the restaurant's own. */
  readonly tax?: string;
  readonly isOpen?: boolean;
  readonly isOut?: boolean;
  readonly remaining?: number;
}
