/** A running house, as those see it who work in it. */
export interface Front {
  readonly url: string;
  readonly restaurantId: string;
  readonly waiterToken: string;
  readonly ownerToken: string;
  readonly stations: readonly { readonly id: string; readonly name: string }[];
  /** How a dish of the stream is ordered here. */
  dish(name: string): { readonly itemId: string; readonly modifierIds: string[] };
  /** The menu is that of the stream: what guests pay must be what the stream comes to. */
  readonly hasMenuOfStream: boolean;
  close(): Promise<void>;
}
