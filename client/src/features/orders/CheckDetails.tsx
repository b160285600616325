import './check.css';
import { useCallback } from 'react';
import type { State } from '@heard/shared/live/state.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useLink, useSelect } from '../../live/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SeatAllergies } from '../../ui/SeatAllergies.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { DoOnCheck } from './check-acts.ts';
import { CHECK_KINDS, checkView, type CheckView } from './check-view.ts';
import { CheckActions } from './CheckActions.tsx';
import { CheckHead } from './CheckHead.tsx';
import { CheckLines } from './CheckLines.tsx';
import { MoreSheet } from './MoreSheet.tsx';
import { PartyTabs } from './PartyTabs.tsx';
import { Receipt } from './Receipt.tsx';

interface CheckDetailsProps {
  readonly checkId: string;
  /** What the address asks for: `more` is a sheet of this page, the others are somebody else's. */
  readonly deed: string | null;
  readonly onPay: () => void;
  readonly onDo: DoOnCheck;
  readonly onClose: () => void;
}

export function CheckDetails({ checkId, deed, onPay, onDo, onClose }: CheckDetailsProps) {
  const { isLoaded } = useLink();
  const select = useCallback((state: State) => checkView(state, checkId), [checkId]);
  // Before anything is loaded there is no restaurant to ask for its tax.
  const view = useSelect(CHECK_KINDS, isLoaded ? select : nothing, isSameValue);
  useTitle(view ? `Check ${view.check.number}, ${view.title}` : undefined);
  if (!isLoaded) return <Skeleton label="Loading the check" blocks={6} />;
  if (!view) return <NoCheck />;
  if (view.check.status === 'closed') return <Receipt view={view} onDo={onDo} />;
  return (
    <>
      <UnpaidCheck view={view} onPay={onPay} onDo={onDo} />
      {deed === 'more' && view.check.status === 'open' && <MoreSheet view={view} onDo={onDo} onClose={onClose} />}
    </>
  );
}

const nothing = () => null;

interface UnpaidCheckProps {
  readonly view: CheckView;
  readonly onPay: () => void;
  readonly onDo: DoOnCheck;
}

function UnpaidCheck({ view, onPay, onDo }: UnpaidCheckProps) {
  const isOpen = view.check.status === 'open';
  return (
    <article className="check">
      <PartyTabs view={view} />
      <div className="check-paper">
        <CheckHead view={view} onDo={isOpen ? onDo : undefined} />
        {isOpen && <SeatAllergies checkId={view.check.id} />}
        <CheckLines view={view} />
        {view.check.mergedInto !== null && <WhereItWent checkId={view.check.mergedInto} />}
      </div>
      {isOpen && <CheckActions view={view} onPay={onPay} onDo={onDo} />}
    </article>
  );
}

const WhereItWent = ({ checkId }: { readonly checkId: string }) => (
  <LinkButton tone="primary" size="l" icon="forward" isWide to={`/checks/${checkId}`}>
    See the check it was merged into
  </LinkButton>
);

function NoCheck() {
  return (
    <EmptyState
      isWholePage
      icon="receipt"
      title="There is no such check"
      action={
        <LinkButton tone="primary" size="l" to="/checks">
          All checks
        </LinkButton>
      }
    >
      It may belong to another day.
    </EmptyState>
  );
}
