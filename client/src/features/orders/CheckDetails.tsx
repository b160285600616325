import './check.css';
import { useCallback, type ReactNode } from 'react';
import type { State } from '@heard/shared/live/state.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useLink, useSelect } from '../../live/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CHECK_KINDS, checkView, type CheckView } from './check-view.ts';
import { CheckActions } from './CheckActions.tsx';
import { CheckHead } from './CheckHead.tsx';
import { CheckLines } from './CheckLines.tsx';
import { Receipt } from './Receipt.tsx';

interface CheckDetailsProps {
  readonly checkId: string;
  readonly onPay: () => void;
}

export function CheckDetails({ checkId, onPay }: CheckDetailsProps) {
  const { isLoaded } = useLink();
  const select = useCallback((state: State) => checkView(state, checkId), [checkId]);
  const view = useSelect(CHECK_KINDS, select, isSameValue);
  useTitle(view ? `Check ${view.check.number}, ${view.title}` : undefined);
  if (!isLoaded) return <Skeleton label="Loading the check" blocks={6} />;
  if (!view) return <NoCheck />;
  if (view.check.status === 'closed') return <Receipt view={view} />;
  return <OpenCheck view={view} actions={<CheckActions view={view} onPay={onPay} />} />;
}

function OpenCheck({ view, actions }: { readonly view: CheckView; readonly actions: ReactNode }) {
  return (
    <article className="check">
      <div className="check-paper">
        <CheckHead view={view} />
        <CheckLines view={view} />
      </div>
      {view.check.status === 'open' && actions}
    </article>
  );
}

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
