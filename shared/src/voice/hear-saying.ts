import { hearAllergies } from './hear-allergies.ts';
import { noteAt, putNote } from './hear-notes.ts';
import { hearOrder } from './hear-order.ts';
import { has, replaceLine, type Listening } from './listening.ts';
import { makeThatAt } from './make-that.ts';
import { sameAgainAt } from './same-again.ts';
import { opensWith, placeAt, placeLine, type Place } from './seats-and-courses.ts';
import { swapAt } from './swap-options.ts';
import { insteadAt, takeBackAt, type Edit } from './take-back.ts';
import type { SaidLine } from './voice-draft.ts';

/** Where lines go: what was said before them stands until something else is said; what is said behind them reaches those that wait. */
interface Standing {
  place: Place | null;
  /** How many of the last lines have no place yet. */
  waiting: number;
}

/** Goes through one saying from its first word to its last, stretch by stretch. */
export class SayingHeard {
  private from = 0;
  private sentence = 0;
  private replaced: SaidLine | null = null;
  private readonly seats: Standing = { place: null, waiting: 0 };
  private readonly courses: Standing = { place: null, waiting: 0 };

  constructor(private readonly listening: Listening) {}

  hear(): void {
    const { marks } = this.listening;
    hearAllergies(this.listening);
    for (let at = 0; at < marks.length;) {
      if (marks[at]!.isFirst) this.newSentence(at);
      at = marks[at]!.role === 'free' ? this.hearAt(at) : at + 1;
    }
    this.order(marks.length);
  }

  /** What begins here, if anything but an order does; says where to go on. */
  private hearAt(at: number): number {
    const { listening } = this;
    const note = noteAt(listening, at);
    if (note) {
      this.order(at);
      putNote(listening, note);
      return this.goOn(note.end);
    }
    const edit = this.editAt(at);
    if (edit) {
      this.order(at);
      return this.goOn(edit.act());
    }
    const place = placeAt(listening, at);
    return place ? this.goOn(this.place(place)) : at + 1;
  }

  private editAt(at: number): Edit | null {
    const { listening } = this;
    return (
      sameAgainAt(listening, at, (next) => placeAt(listening, next), this.seats.place) ??
      swapAt(listening, at) ??
      makeThatAt(listening, at, (line) => (this.replaced = line)) ??
      insteadAt(listening, at) ??
      takeBackAt(listening, at)
    );
  }

  private goOn(from: number): number {
    this.from = from;
    return from;
  }

  private newSentence(at: number): void {
    this.order(at);
    this.sentence = at;
    this.seats.waiting = 0;
    this.courses.waiting = 0;
  }

  /** Hears what was said up to here, and puts new lines where they go. */
  private order(to: number): void {
    const { listening } = this;
    if (this.from >= to) return;
    const before = listening.lines.length;
    hearOrder(listening, this.from, to);
    this.from = to;
    const fresh = listening.lines.slice(before);
    this.inherit(fresh[0]);
    this.seats.waiting = this.seats.place ? 0 : this.seats.waiting + fresh.length;
    this.courses.waiting = this.courses.place ? 0 : this.courses.waiting + fresh.length;
    for (const place of [this.seats.place, this.courses.place]) if (place) this.putLast(fresh.length, place);
  }

  private putOn(line: SaidLine | null, place: Place): void {
    if (line) replaceLine(this.listening, line, ...placeLine(line, place));
  }

  private putLast(count: number, place: Place): void {
    for (const line of count > 0 ? this.listening.lines.slice(-count) : []) {
      const { last } = this.listening;
      replaceLine(this.listening, line, ...placeLine(line, place));
      if (last !== line) this.listening.last = last;
    }
  }

  /** What takes a line's place keeps its seat, course and number, and its options where it is the same thing. */
  private inherit(line: SaidLine | undefined): void {
    const old = this.replaced;
    if (!old || !line) return;
    this.replaced = null;
    const isSame = old.item.value === line.item.value;
    const isSaid = (slotId: string) => line.options.some((option) => option.slotId === slotId);
    const options = isSame ? [...old.options.filter(({ slotId }) => !isSaid(slotId)), ...line.options] : line.options;
    const { last } = this.listening;
    const next = { ...line, options, seat: old.seat, course: line.course ?? old.course };
    replaceLine(this.listening, line, next);
    this.listening.last = last === line ? next : last;
  }

  /** "Two cokes, a burger for seat one": without an "and", only what stands behind the comma. */
  private reach(place: Place, waiting: number): number {
    const { lines, marks } = this.listening;
    const starts = lines.slice(lines.length - waiting).map(({ item }) => item.evidence[0]?.start ?? 0);
    const said = marks.filter((mark) => mark.start > (starts[0] ?? 0) && mark.start < marks[place.at]!.start);
    const comma = said.findLast((mark) => mark.isAfterComma && mark.start <= (starts.at(-1) ?? 0));
    if (!comma || said.some((mark) => has(mark, 'and') && mark.start >= comma.start)) return waiting;
    return starts.filter((start) => start >= comma.start).length;
  }

  private place(place: Place): number {
    const standing = place.course ? this.courses : this.seats;
    const isEnd = place.end >= this.listening.marks.length || this.listening.marks[place.end]!.isFirst;
    const isAhead =
      opensWith(this.listening, place, this.sentence) ||
      (standing.place !== null && !isEnd && !has(this.listening.marks[place.at], 'everyone'));
    this.order(place.at);
    if (isAhead && !isEnd) standing.place = place;
    else {
      if (standing.waiting > 0) this.putLast(Math.max(1, this.reach(place, standing.waiting)), place);
      else this.putOn(this.listening.last, place);
      standing.waiting = 0;
    }
    return place.end;
  }
}
