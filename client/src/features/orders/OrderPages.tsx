import { useParams } from 'react-router';
import { useLink } from '../../live/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { OrderPad } from './OrderPad.tsx';
import type { PadTarget } from './send-draft.ts';
import { useCheckTarget, useTableTarget } from './use-pad-target.ts';

/** `/floor/table/:tableId/order` */
export function TableOrderPage() {
  const { tableId = '' } = useParams();
  return <Pad target={useTableTarget(tableId)} what="table" back="/floor" />;
}

/** `/checks/:checkId/order` */
export function CheckOrderPage() {
  const { checkId = '' } = useParams();
  return <Pad target={useCheckTarget(checkId)} what="check" back={`/checks/${checkId}`} />;
}

interface PadProps {
  readonly target: PadTarget | null;
  readonly what: 'table' | 'check';
  readonly back: string;
}

function Pad({ target, what, back }: PadProps) {
  const { isLoaded } = useLink();
  if (!isLoaded) return <Skeleton label="Loading the menu" blocks={18} />;
  if (target && (target.check?.status ?? 'open') === 'open') return <OrderPad key={target.key} target={target} back={back} />;
  return (
    <EmptyState
      isWholePage
      icon="receipt"
      title={target ? `Check ${target.check?.number} is ${target.check?.status}` : `There is no such ${what}`}
      action={
        <LinkButton tone="primary" size="l" to={target ? back : '/floor'}>
          {target ? 'See the check' : 'Back to the floor'}
        </LinkButton>
      }
    >
      {target ? 'Nothing can be added to it any more.' : 'It may have been removed a moment ago.'}
    </EmptyState>
  );
}
