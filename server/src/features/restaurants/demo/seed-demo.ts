import type { Restaurants } from '../../../platform/log/restaurants.ts';
import type { Log } from '../../../platform/telemetry/log.ts';

export interface DemoDeps {
  /** The owner's: founds the restaurant and its accounts. */
  readonly ownerUrl: string;
  readonly restaurants: Restaurants;
  /** Peppers the PINs. */
  readonly secret: string;
  readonly clock: () => number;
  readonly log: Log;
}

/** A restaurant in the middle of service, made once. */
export async function seedDemo(_deps: DemoDeps): Promise<void> {
  await Promise.resolve();
}
