/** A payment as the provider has it now; what a webhook said of it may be old. */
export interface ProviderPayment {
  readonly reference: string;
  readonly restaurantId: string;
  readonly checkId: string;
  /** Minor units: what was asked for, what came in, and what of it went back. */
  readonly asked: number;
  readonly received: number;
  readonly givenBack: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
  readonly isPaid: boolean;
}

export interface WantedPayment {
  readonly amount: number;
  readonly currency: string;
  readonly restaurantId: string;
  readonly checkId: string;
  /** The same key gets the same payment. */
  readonly key: string;
}

/**
 * Whoever takes money online for a house. No card ever passes through here: the guest's device tells the provider. Every act rejects
 * with a 503 while the provider is out of reach.
 */
export interface PaymentProvider {
  ask(wanted: WantedPayment): Promise<{ readonly reference: string; readonly clientSecret: string }>;
  /** Of a webhook's very bytes: the payment it is about, if any. Throws when the provider did not sign them. */
  heard(body: Buffer, signature: string): string | undefined;
  /** Undefined: no payment of ours. */
  look(reference: string): Promise<ProviderPayment | undefined>;
  /** All of it; once, however often it is asked. */
  giveBack(reference: string): Promise<void>;
}
