import { Conflict } from './errors.ts';

/** A state machine: from each status, the ones it may move to. */
export interface Transitions<S extends string> {
  can(from: S, to: S): boolean;
  /** Returns `to`, or says why not. */
  move(from: S, to: S): S;
}

export function transitions<S extends string>(subject: string, allowed: Readonly<Record<S, readonly S[]>>): Transitions<S> {
  const can = (from: S, to: S): boolean => allowed[from].includes(to);
  return {
    can,
    move(from, to) {
      if (!can(from, to)) throw new Conflict(`${subject}/is-${from}`, `This ${subject} is ${from}; it cannot become ${to}.`);
      return to;
    },
  };
}
