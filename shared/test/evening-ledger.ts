import type { Happening } from '../src/live/event.ts';
import type { Row } from '../src/live/kinds.ts';
import type { Tender } from '../src/payments/payments-kinds.ts';
import type { SalesFigures } from '../src/payments/sales-figures.ts';

/** Who paid how much with what, read off the log alone: a bookkeeper who never saw the restaurant. */
export interface Ledger {
  readonly figures: SalesFigures;
  /** What should be in each drawer. */
  readonly drawers: Readonly<Record<string, number>>;
  readonly balances: Readonly<Record<string, number>>;
}

type Sale = { gross: number; discounts: number; comps: number; covers: number };

export function addUp(log: readonly Happening[], businessDay: string): Ledger {
  const book = new Book();
  for (const event of log) book.read(event);
  return { figures: { businessDay, ...book.totals() }, drawers: book.drawers, balances: book.balances };
}

class Book {
  readonly drawers: Record<string, number> = {};
  readonly balances: Record<string, number> = {};
  readonly #tenders: Record<Tender, number> = { cash: 0, card: 0, online: 0, account: 0, gift: 0 };
  readonly #sales = new Map<string, Sale>();
  readonly #lines = new Map<string, { checkId: string; price: number }>();
  readonly #comps = new Set<string>();
  readonly #paid = new Map<string, Row<'payment'>>();
  readonly #sums = { voids: 0, paid: 0, tips: 0, refunds: 0, rounding: 0, accountMoves: 0, service: 0, tax: 0, total: 0 };
  readonly #paper = { sales: 0, covers: 0, total: 0, tax: 0, tip: 0 };
  readonly #closed: Sale[] = [];
  #open = 0;

  totals(): Omit<SalesFigures, 'businessDay'> {
    const of = (what: keyof Sale): number => this.#closed.reduce((sum, sale) => sum + sale[what], 0);
    const sold = { gross: of('gross'), discounts: of('discounts'), comps: of('comps'), covers: of('covers') };
    return { checks: this.#closed.length, openChecks: this.#open, ...sold, ...this.#sums, tenders: this.#tenders, paper: this.#paper };
  }

  read({ type, changes }: Happening): void {
    for (const { kind, id, set } of changes) this.#readers[kind]?.(set as never, id, type);
  }

  readonly #readers: Partial<Record<string, (set: never, id: string, type: string) => void>> = {
    check: (set: Partial<Row<'check'>>, id, type) => {
      if (type === 'check.opened') {
        this.#sales.set(id, { gross: 0, discounts: 0, comps: 0, covers: set.covers! });
        this.#open += 1;
      }
      if (set.status === 'closed' || set.status === 'voided') this.#open -= 1;
      if (set.status !== 'closed') return;
      this.#closed.push(this.#sales.get(id)!);
      for (const part of ['service', 'tax', 'total'] as const) this.#sums[part] += set[part]!;
    },
    line: (set: Partial<Row<'line'>>, id, type) => {
      if (set.unitPrice !== undefined) {
        this.#lines.set(id, { checkId: set.checkId!, price: set.unitPrice * set.quantity! });
        this.#sales.get(set.checkId!)!.gross += set.unitPrice * set.quantity!;
      }
      const { checkId, price } = this.#lines.get(id)!;
      if (type === 'line.voided') {
        this.#sales.get(checkId)!.gross -= price;
        this.#sums.voids += price;
      }
      for (const { discountId, amount } of set.discounts ?? []) {
        this.#sales.get(checkId)![this.#comps.has(discountId) ? 'comps' : 'discounts'] += amount;
      }
    },
    discount: (set: Row<'discount'>) => void (set.kind === 'comp' && this.#comps.add(set.id)),
    share: (set: Row<'share'>) => {
      this.#sales.get(set.checkId)!.gross += set.gross;
      this.#sales.get(this.#lines.get(set.lineId)!.checkId)!.gross -= set.gross;
    },
    payment: (set: Row<'payment'>) => {
      this.#paid.set(set.id, set);
      this.#sums.paid += set.amount;
      this.#sums.tips += set.tip;
      this.#sums.rounding += set.rounding;
      this.#move(set, set.amount + set.tip + set.rounding);
      if (set.accountId) this.balances[set.accountId]! += (set.tender === 'gift' ? -1 : 1) * (set.amount + set.tip);
    },
    refund: (set: Row<'refund'>) => {
      const { accountId } = this.#paid.get(set.paymentId)!;
      this.#sums.refunds += set.amount + set.tip;
      this.#sums.rounding -= set.rounding;
      this.#move(set, -(set.amount + set.tip + set.rounding));
      if (accountId) this.balances[accountId]! += (set.tender === 'gift' ? 1 : -1) * (set.amount + set.tip);
    },
    account: (set: Row<'account'>, id) => void (this.balances[id] ??= set.balance - (set.kind === 'gift' ? set.balance : 0)),
    accountMove: (set: Row<'accountMove'>) => {
      this.#sums.accountMoves += set.amount;
      this.#move(set, set.amount);
      this.balances[set.accountId]! += set.kind === 'sold' ? set.amount : -set.amount;
    },
    drawer: (set: Row<'drawer'>, id, type) => void (type === 'drawer.opened' && (this.drawers[id] = set.float)),
    cashMove: (set: Row<'cashMove'>) => void (this.drawers[set.drawerId]! += set.kind === 'in' ? set.amount : -set.amount),
    paperSale: (set: Row<'paperSale'>) => {
      this.#paper.sales += 1;
      for (const part of ['covers', 'total', 'tax', 'tip'] as const) this.#paper[part] += set[part];
      this.#tenders[set.tender] += set.total + set.tip;
    },
  };

  #move({ tender, drawerId }: { readonly tender: Tender; readonly drawerId: string | null }, cents: number): void {
    this.#tenders[tender] += cents;
    if (tender === 'cash' && drawerId !== null) this.drawers[drawerId]! += cents;
  }
}
