import { exampleCheck } from '@heard/shared/orders/example-check.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import { useMoney } from '../../ui/use-money.ts';

const GROSS = 8_000;
const PAIR = 2;
const LARGE = 8;

/** What a check would come to by these rules, worked out as every check is. */
export function Example({ house }: { readonly house: Restaurant }) {
  const money = useMoney();
  const parties = [PAIR, Math.max(LARGE, house.sales.gratuityFrom)];
  return (
    <section className="house-example" aria-label="For example" aria-live="polite">
      <h2>For example</h2>
      {parties.map((covers) => {
        const { total, cash, service, tax } = exampleCheck(house, { gross: GROSS, covers });
        const more = [service > 0 && `service ${money(service)}`, tax > 0 && `tax ${money(tax)}${house.isTaxIncluded ? ' within' : ''}`];
        const how = more.filter(Boolean).join(', ');
        return (
          <p key={covers}>
            A check of {money(GROSS)} for {covers} guests comes to <b>{money(total)}</b>
            {how && ` (${how})`}
            {cash !== total && `; in cash ${money(cash)}`}.
          </p>
        );
      })}
    </section>
  );
}
