import type { LateRefusal } from '../../live/live.ts';
import { useMoney } from '../../ui/use-money.ts';
import { changedPrices } from './price-changed.ts';

/** The price that was promised beside the one the menu says now. */
export function ChangedPrices({ refusal }: { readonly refusal: LateRefusal }) {
  const money = useMoney();
  const changed = changedPrices(refusal);
  if (changed.length === 0) return null;
  return (
    <table className="conflict-prices">
      <thead>
        <tr>
          <th scope="col">For one</th>
          <th scope="col">Promised</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ lineId, name, promised, price }) => (
          <tr key={lineId}>
            <th scope="row">{name}</th>
            <td>{money(promised)}</td>
            <td>
              <b>{money(price)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
