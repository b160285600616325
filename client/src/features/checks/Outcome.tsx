import './outcome.css';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { useCallback, useState } from 'react';
import { useActOrAsk, type Deed } from '../../live/asking.ts';
import { useForeseen } from '../../live/foresee.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { useMoney } from '../../ui/use-money.ts';
import { MONEY_KINDS } from './pieces-here.ts';
import { SameService } from './SameService.tsx';

export interface Named {
  readonly id: string;
  readonly says: string;
}

interface OutcomeProps {
  /** Nothing chosen yet: none. It must keep its identity while nothing changes. */
  readonly deeds: readonly Deed[];
  /** The checks it changes, and what each will come to. */
  readonly checks: readonly Named[];
  /** "Split into 3 checks" */
  readonly verb: string;
  /** What is still missing, where nothing can be done yet. */
  readonly missing: string;
  /** What is said once it was done; where a manager is asked, they say it. */
  readonly said: string;
  /** It was done or asked for. */
  readonly onDone: () => void;
}

const KINDS: readonly KindName[] = [...MONEY_KINDS, 'approval', 'table', 'party', 'ticket'];

/** What it comes to before anybody confirms, worked out by the rules themselves; what they refuse is said, and what was typed stays. */
export function Outcome({ deeds, checks, verb, missing, said, onDone }: OutcomeProps) {
  const ids = checks.map(({ id }) => id).join(' ');
  const tell = useCallback((after: State) => ids.split(' ').map((id) => totalsOf(after, id).total), [ids]);
  const { told, refused, needsApproval } = useForeseen(KINDS, deeds, tell);
  const actOrAsk = useActOrAsk();
  const [late, setLate] = useState('');
  const isMissing = deeds.length === 0;
  const why = refused?.message ?? late;
  const settled = (isDone: boolean): void => {
    if (isDone) showToast(said);
    onDone();
  };
  const confirm = (): void => {
    if (!isMissing && !refused) setLate(actOrAsk(deeds, settled)?.message ?? '');
  };
  return (
    <div className="outcome">
      {!isMissing && !refused && <Comes checks={checks} totals={told} />}
      {!isMissing && why !== '' && (
        <Banner tone="warn" action={refused?.code === 'check/other-service' && <SameService refused={refused} />}>
          {why}
        </Banner>
      )}
      {needsApproval && !refused && <p className="outcome-asks">A manager has to say yes to this.</p>}
      <Button tone="primary" size="xl" isWide disabled={isMissing || refused !== undefined} onClick={confirm}>
        {isMissing ? missing : needsApproval ? `Ask: ${verb}` : verb}
      </Button>
    </div>
  );
}

function Comes({ checks, totals }: { readonly checks: readonly Named[]; readonly totals: readonly number[] }) {
  const money = useMoney();
  return (
    <dl className="outcome-comes" aria-live="polite">
      {checks.map(({ id, says }, at) => (
        <div key={id}>
          <dt>{says}</dt>
          <dd>{money(totals[at] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
