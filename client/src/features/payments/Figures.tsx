import type { SalesFigures } from '@heard/shared/payments/sales-figures.ts';
import { useMoney } from '../../ui/use-money.ts';
import { soldRows, takenRows, tenderRows, type FigureRow } from './figure-rows.ts';

/** A report as it is read out, on glass or on paper. */
export function Figures({ figures }: { readonly figures: SalesFigures }) {
  const money = useMoney();
  const { checks, covers, openChecks, voids, paper } = figures;
  return (
    <div className="figures">
      <dl className="figures-counts">
        <Count word="Checks paid" count={String(checks)} />
        <Count word="Guests" count={String(covers + paper.covers)} />
        <Count word="Still open" count={String(openChecks)} />
        <Count word="Voided" count={money(voids)} />
      </dl>
      <FigureTable caption="Sold" rows={soldRows(figures)} />
      <FigureTable caption="Taken for" rows={takenRows(figures)} />
      <FigureTable caption="Taken by" rows={tenderRows(figures)} />
      {paper.sales > 0 && (
        <p className="figures-paper">
          {paper.sales} paper slips in it: {money(paper.total)}, of which {money(paper.tax)} tax, and {money(paper.tip)} tips.
        </p>
      )}
    </div>
  );
}

const Count = ({ word, count }: { readonly word: string; readonly count: string }) => (
  <div>
    <dt>{word}</dt>
    <dd>{count}</dd>
  </div>
);

function FigureTable({ caption, rows }: { readonly caption: string; readonly rows: readonly FigureRow[] }) {
  const money = useMoney();
  return (
    <table className="figures-table">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ word, cents, isSum }) => (
          <tr key={word} data-sum={isSum} data-nothing={(cents === 0 && !isSum) || undefined}>
            <th scope="row">{word}</th>
            <td>{money(cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
