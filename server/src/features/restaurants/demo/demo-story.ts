/** One order of a story. Times are minutes before now; a step without a time has not happened yet. */
export interface DemoOrder {
  readonly sent: number;
  /** `2 Negroni`, `Bistecca: Medium rare, Green salad`, `Carbonara / no rush`: quantity, item, modifiers, note. */
  readonly items: readonly string[];
  readonly course?: number;
  readonly isHeld?: boolean;
  /** Minutes from now after which held lines fire by themselves. */
  readonly firesIn?: number;
  /** When held lines were fired after all. */
  readonly fired?: number;
  readonly isUnheard?: boolean;
  readonly ready?: number;
  readonly served?: number;
}

/** A party from the door to the clean table, or a tab at the bar, as far as it has come. */
export interface DemoStory {
  readonly table: string | null;
  /** What a tab is called by. */
  readonly name?: string;
  readonly covers: number;
  readonly seated: number;
  readonly orders?: readonly DemoOrder[];
  readonly dropped?: number;
  readonly paid?: number;
  readonly left?: number;
  readonly cleaned?: number;
}
