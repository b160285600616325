import { PRIOR_BUMPS } from '@heard/shared/kitchen/prep-times.ts';
import { clockWords, type LearnedRow } from './times-view.ts';

/** A dish per row; on a phone each row is a card of its own. */
export function LearnedTable({ rows }: { readonly rows: readonly LearnedRow[] }) {
  const hasDayparts = rows.some(({ daypart }) => daypart !== '');
  return (
    <table className="times-table times-cards">
      <caption className="visually-hidden">How long dishes take</caption>
      <thead>
        <tr>
          <th scope="col">Dish</th>
          <th scope="col">Station</th>
          {hasDayparts && <th scope="col">Part of the day</th>}
          <th scope="col">Takes</th>
          <th scope="col">Bumps</th>
          <th scope="col">At first</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-young={row.count < PRIOR_BUMPS || undefined}>
            <th scope="row">{row.item}</th>
            <td data-word="Station">{row.station}</td>
            {hasDayparts && <td data-word="Part of the day">{row.daypart || 'Between'}</td>}
            <td data-word="Takes">
              {clockWords(row.typical)} <span className="times-spread">± {clockWords(row.spread)}</span>
            </td>
            <td data-word="Bumps">{row.count}</td>
            <td data-word="At first">{clockWords(row.prior)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
