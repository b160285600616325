import { COMMANDS, type CommandKey } from '../src/contract/contract.ts';
import type { InputOf } from '../src/contract/endpoint.ts';
import { Conflict, NotFound, RuleBroken } from '../src/kernel/errors.ts';
import { apportion, shareOf } from '../src/kernel/money.ts';
import { add, set, type Happening } from '../src/live/event.ts';
import { happened } from '../src/live/rule.ts';
import { totalsOf } from '../src/orders/check-totals.ts';
import type { Line } from '../src/orders/orders-kinds.ts';
import { giftCardId } from '../src/payments/gift-card.ts';
import { TENDERS } from '../src/payments/payments-kinds.ts';
import { takeOnlinePayment } from '../src/payments/take-payment.ts';
import { Random } from './random.ts';
import { minutes, SmallHouse } from './small-house.ts';

const CODE = 'ROSE-0001';
const DISHES = ['burger', 'fries', 'sundae', 'bread', 'lemonade', 'platter', 'water'];

/** Guests come, eat and pay in every way there is; what happened is in `log`. The seed decides. */
export class RandomEvening {
  readonly house: SmallHouse;
  readonly log: Happening[] = [];
  readonly random: Random;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.house = new SmallHouse(this.random.chance(0.5) ? {} : { taxRate: 8_875, isTaxIncluded: false });
    const { sales } = this.house.state.restaurant.get('house')!;
    const cashStep = this.random.pick([1, 5, 10])!;
    this.house.set('restaurant', 'house', { sales: { ...sales, cashStep, serviceRate: this.random.pick([0, 12_500])! } });
    this.do('openAccount', { accountId: 'club', name: 'Golf club', creditLimit: 20_000 });
    this.do('sellGiftCard', { code: CODE, moveId: this.house.newId('move'), amount: 5_000, tender: 'card', reference: 's' });
  }

  spend(acts: number): this {
    const { random, house } = this;
    const deeds = [this.#check, this.#check, this.#order, this.#order, this.#void, this.#discount, this.#share, this.#drawer, this.#move];
    const money = [this.#pay, this.#pay, this.#pay, this.#pay, this.#refund, this.#account, this.#paper];
    for (let act = 0; act < acts; act += 1) {
      house.later(minutes(random.int(0, 2)));
      random.pick([...deeds, ...money])!.call(this);
    }
    return this;
  }

  /** What the rules refuse did not happen. */
  do<K extends CommandKey>(key: K, input: InputOf<(typeof COMMANDS)[K]>): void {
    this.#try(() => this.house.act(key, input));
  }

  #try(act: () => readonly Happening[]): void {
    try {
      this.log.push(...act());
    } catch (error) {
      if (![RuleBroken, Conflict, NotFound].some((refusal) => error instanceof refusal)) throw error;
    }
  }

  #open = () => this.random.pick([...this.house.state.check.values()].filter(({ status }) => status === 'open'));

  #line = (): Line | undefined =>
    this.random.pick([...this.house.state.line.values()].filter((line) => line.status !== 'voided' && line.discounts.length === 0));

  #check(): void {
    this.do('openCheck', { checkId: this.house.newId('check'), tableId: null, name: 'Ann', covers: this.random.int(0, 5) });
  }

  #order(): void {
    const checkId = this.#open()?.id;
    if (checkId === undefined) return;
    const line = this.house.draft({ item: this.random.pick(DISHES)!, quantity: this.random.int(1, 3) });
    this.do('sendOrder', { checkId, orderId: this.house.newId('order'), lines: [line] });
  }

  #void(): void {
    const line = this.#line();
    // A line of which others pay a part is not theirs to void.
    const isShared = line && [...this.house.state.share.values()].some(({ lineId }) => lineId === line.id);
    if (line && !isShared) this.do('voidLine', { checkId: line.checkId, lineId: line.id, reason: 'dropped' });
  }

  /** As a discount or comp leaves its rows behind. */
  #discount(): void {
    const line = this.#line();
    const isShared = line && [...this.house.state.share.values()].some(({ lineId }) => lineId === line.id);
    if (!line || isShared || this.house.check(line.checkId).status !== 'open') return;
    const price = line.unitPrice * line.quantity;
    const amount = this.random.chance(0.5) ? price : shareOf(price, 10_000);
    if (totalsOf(this.house.state, line.checkId).paid > 0 || amount === 0) return;
    const id = this.house.newId('discount');
    const who = { givenBy: 'manager', approvedBy: 'manager', givenAt: this.house.now };
    const what = { kind: amount === price ? 'comp' : 'percent', name: 'Sorry', percent: null, amount, isStanding: false } as const;
    const changes = [
      add('discount', { id, checkId: line.checkId, ...what, reason: 'cold', ...who }),
      set('line', line.id, { discounts: [{ discountId: id, name: 'Sorry', amount }] }),
    ];
    this.#try(() => this.house.ask(() => happened({ type: 'discount.given', changes }), undefined));
  }

  /** As a split leaves its rows behind: half of a line goes to another check. */
  #share(): void {
    const [line, other] = [this.#line(), this.#open()];
    if (!line || !other || line.checkId === other.id || this.house.check(line.checkId).status !== 'open') return;
    const isShared = [...this.house.state.share.values()].some(({ lineId }) => lineId === line.id);
    if (isShared || totalsOf(this.house.state, line.checkId).paid > 0) return;
    const [gross = 0] = apportion(line.unitPrice * line.quantity, [1, 1]);
    const { id: lineId, name, taxRate, isTaxIncluded } = line;
    const share = {
      id: this.house.newId('share'),
      lineId,
      checkId: other.id,
      name,
      part: 1,
      of: 2,
      gross,
      discounts: [],
      taxRate,
      isTaxIncluded,
    };
    this.#try(() => this.house.ask(() => happened({ type: 'check.split', changes: [add('share', share)] }), undefined));
  }

  #pay(): void {
    const { random, house } = this;
    const checkId = this.#open()?.id;
    if (checkId === undefined) return;
    const { due } = totalsOf(house.state, checkId);
    const amount = random.chance(0.5) ? due : random.int(1, Math.max(1, due));
    const [tip, tender] = [random.chance(0.4) ? random.int(1, 500) : 0, random.pick(TENDERS)!];
    const paymentId = house.newId('payment');
    if (tender === 'online') {
      this.#try(() => house.ask(takeOnlinePayment, { checkId, paymentId, amount, tip, reference: 'pi' }));
      return;
    }
    const accountId = tender === 'gift' ? giftCardId(CODE) : tender === 'account' ? 'club' : null;
    this.do('takePayment', { checkId, paymentId, tender, amount, tip, tendered: amount + tip + 1_000, reference: 'slip', accountId });
  }

  #refund(): void {
    const { random, house } = this;
    const payment = random.pick([...house.state.payment.values()]);
    if (!payment) return;
    const part = (of: number): number => random.pick([0, of, random.int(0, of + 1)])!;
    const back = { amount: part(payment.amount), tip: part(payment.tip) };
    this.do('refundPayment', { paymentId: payment.id, refundId: house.newId('refund'), ...back, reason: 'cold', reference: 'back' });
  }

  #account(): void {
    const moveId = this.house.newId('move');
    const money = { moveId, amount: this.random.int(1, 60) * 50, tender: this.random.pick(['cash', 'card'] as const)!, reference: 's' };
    if (this.random.chance(0.5)) this.do('settleAccount', { accountId: 'club', ...money });
    else this.do('sellGiftCard', { code: CODE, ...money });
  }

  #drawer(): void {
    const open = [...this.house.state.drawer.values()].filter(({ closedAt }) => closedAt === null);
    const drawerId = this.house.newId('drawer');
    if (open.length < 2) this.do('openDrawer', { drawerId, name: drawerId, float: this.random.int(0, 200) * 100 });
    else this.do('closeDrawer', { drawerId: open[0]!.id, counted: open[0]!.expected });
  }

  #move(): void {
    const drawerId = this.random.pick([...this.house.state.drawer.keys()]);
    const kind = this.random.pick(['in', 'out', 'drop'] as const)!;
    if (drawerId !== undefined)
      this.do('moveCash', { drawerId, moveId: this.house.newId('move'), kind, amount: this.random.int(1, 5_000), reason: 'change' });
  }

  #paper(): void {
    const { random } = this;
    const total = random.int(1, 9_000);
    const slip = { businessDay: '2026-06-12', slip: String(random.int(1, 60)), tender: random.pick(['cash', 'card'] as const)! };
    const money = { total, tax: random.int(0, total), tip: random.int(0, 300), covers: random.int(0, 4), note: '' };
    this.do('enterPaperSale', { saleId: this.house.newId('sale'), ...slip, ...money });
  }

  /** Whoever still sits there pays, or leaves an empty check behind. */
  lastOrders(): this {
    const open = [...this.house.state.check.values()].filter(({ status }) => status === 'open');
    for (const { id: checkId } of open) {
      const { due } = totalsOf(this.house.state, checkId);
      const paid = { checkId, paymentId: this.house.newId('payment'), tender: 'cash' as const, amount: due, tendered: due + 10 };
      if (due > 0) this.do('takePayment', paid);
      else this.do('closeFreeCheck', { checkId });
      if (this.house.check(checkId).status === 'open') this.do('voidCheck', { checkId });
    }
    return this;
  }
}
