/** What can be said of a menu: items, the slots that describe them, and what each is called. Words only; no price is here. */
export interface VoiceMenu {
  readonly items: readonly VoiceItem[];
  readonly slots: readonly VoiceSlot[];
  /** Words for kinds of things, as "drinks" or "toppings": said, but never ordered by that name. */
  readonly kinds: readonly string[];
  /** The house's own ways of saying no, extra and light, besides those of the language. */
  readonly sayings?: { readonly without?: readonly string[]; readonly extra?: readonly string[]; readonly light?: readonly string[] };
}

export interface VoiceItem {
  readonly id: string;
  /** The first is its name; none: the thing of its category that goes without saying. */
  readonly names: readonly string[];
  readonly slotIds: readonly string[];
  /** Items of one category share the last word of their names without being one another. */
  readonly categoryId: string;
}

export interface VoiceSlot {
  readonly id: string;
  readonly name: string;
  /** One value at a time, as a size. */
  readonly isSingle: boolean;
  readonly isSize: boolean;
  readonly values: readonly VoiceValue[];
}

export interface VoiceValue {
  readonly id: string;
  readonly names: readonly string[];
}
