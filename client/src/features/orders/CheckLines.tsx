import type { CheckGroup, CheckView } from './check-view.ts';
import { useMoney } from '../../ui/use-money.ts';
import { AllergyWords } from './AllergyWords.tsx';
import { CheckPiece } from './CheckPiece.tsx';
import { Totals } from './Totals.tsx';

/** What was had, seat by seat, and what it comes to. */
export function CheckLines({ view }: { readonly view: CheckView }) {
  if (view.groups.length === 0) return <p className="check-nothing">Nothing on this check yet.</p>;
  const [only] = view.groups;
  const isPlain = view.groups.length === 1 && only!.title === 'Shared';
  return (
    <>
      {view.groups.map((group) => (
        <Group key={group.key} group={group} isPlain={isPlain} isOpen={view.check.status === 'open'} />
      ))}
      <Totals view={view} />
    </>
  );
}

interface GroupProps {
  readonly group: CheckGroup;
  readonly isPlain: boolean;
  readonly isOpen: boolean;
}

function Group({ group: { title, allergies, pieces, total }, isPlain, isOpen }: GroupProps) {
  const money = useMoney();
  return (
    <section className="check-seat" aria-label={title}>
      {!isPlain && (
        <h2>
          <span>{title}</span>
          <span>{money(total)}</span>
        </h2>
      )}
      {isOpen && <AllergyWords allergies={allergies} />}
      <ul>
        {pieces.map((piece) => (
          <CheckPiece key={piece.id} piece={piece} isOpen={isOpen} isKnown={(what) => allergies.includes(what)} />
        ))}
      </ul>
    </section>
  );
}
