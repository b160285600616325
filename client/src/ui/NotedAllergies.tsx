import type { Allergy } from '@heard/shared/orders/orders-kinds.ts';
import { useState } from 'react';
import { useAct } from '../live/use-live.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { whoseSeat } from './seat-facts.ts';
import { showToast } from './toast-list.ts';
import { wentThrough } from './went-through.ts';

interface NotedAllergiesProps {
  readonly checkId: string;
  readonly facts: readonly Allergy[];
}

/** What is noted. Taking one back is asked twice: a slip of the thumb must not take a warning off a plate. */
export function NotedAllergies({ checkId, facts }: NotedAllergiesProps) {
  const act = useAct();
  const [askedId, setAskedId] = useState<string | null>(null);
  if (facts.length === 0) return <p className="allergy-none">Nothing is noted yet.</p>;
  const takeBack = ({ id: allergyId, what }: Allergy): void => {
    if (wentThrough(act('retractAllergy', { checkId, allergyId })))
      showToast(`${what} is taken back. What the kitchen was told stays told.`);
    setAskedId(null);
  };
  return (
    <ul className="allergy-noted" aria-label="Noted">
      {facts.map((fact) => (
        <li key={fact.id}>
          <Icon name="alert" size={1.25} />
          <span className="allergy-noted-says">
            <strong>{fact.what}</strong> {whoseSeat(fact.seat)}
          </span>
          {askedId === fact.id ? (
            <Button tone="danger" onClick={() => takeBack(fact)}>
              Dishes sent later will not warn. Take back
            </Button>
          ) : (
            <Button tone="quiet" onClick={() => setAskedId(fact.id)}>
              Take back
              <span className="visually-hidden">
                {' '}
                {fact.what}, {whoseSeat(fact.seat)}
              </span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
