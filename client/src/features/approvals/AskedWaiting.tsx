import { isSameValue } from '../../live/same-value.ts';
import { useAct, useLink, useNow, useSelect } from '../../live/use-live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import { ago } from './ago.ts';
import { approvalsNamed, outcomeOf, type ApprovalView } from './approvals-view.ts';
import { APPROVAL_KINDS } from './use-approvals.ts';

interface AskedWaitingProps {
  readonly approvalIds: readonly string[];
  readonly onPin: () => void;
  readonly onDone: () => void;
}

/** Waits where it can be seen; whoever asked may go on working meanwhile. */
export function AskedWaiting({ approvalIds, onPin, onDone }: AskedWaitingProps) {
  const views = useSelect(APPROVAL_KINDS, (state) => approvalsNamed(state, approvalIds), isSameValue);
  const outcome = outcomeOf(views.map(({ approval }) => approval));
  return (
    <div className="ask-choice">
      <ul className="ask-what">
        {views.map(({ approval }) => (
          <li key={approval.id}>{approval.says}</li>
        ))}
      </ul>
      {outcome === 'waiting' ? (
        <Waiting views={views} onPin={onPin} onDone={onDone} />
      ) : (
        <Decided views={views} outcome={outcome} onDone={onDone} />
      )}
    </div>
  );
}

interface WaitingProps {
  readonly views: readonly ApprovalView[];
  readonly onPin: () => void;
  readonly onDone: () => void;
}

function Waiting({ views, onPin, onDone }: WaitingProps) {
  const act = useAct();
  const now = useNow(1_000);
  const { status } = useLink();
  const since = views[0]?.approval.askedAt ?? now;
  const withdraw = (): void => {
    const waiting = views.filter(({ approval }) => approval.status === 'asked');
    if (waiting.every(({ approval }) => wentThrough(act('withdrawApproval', { approvalId: approval.id })))) onDone();
  };
  return (
    <>
      <Banner tone={status === 'live' ? 'calm' : 'warn'}>
        {status === 'live' ? `Waiting for a manager, asked ${ago(since, now)}.` : 'No network: it is sent as soon as there is one.'}
      </Banner>
      <Button tone="primary" size="xl" isWide onClick={onDone}>
        Go on working
      </Button>
      <Button size="l" icon="person" isWide disabled={status !== 'live'} onClick={onPin}>
        Manager’s PIN here
      </Button>
      <Button tone="quiet" size="l" isWide onClick={withdraw}>
        Take the request back
      </Button>
    </>
  );
}

interface DecidedProps {
  readonly views: readonly ApprovalView[];
  readonly outcome: 'granted' | 'denied' | 'withdrawn';
  readonly onDone: () => void;
}

function Decided({ views, outcome, onDone }: DecidedProps) {
  const says = { granted: 'said yes. It is done.', denied: 'said no.', withdrawn: 'has nothing to decide any more.' }[outcome];
  const { approval, decidedByName } = views.find((one) => one.approval.status === outcome) ?? views[0]!;
  return (
    <>
      <Banner tone={outcome === 'granted' ? 'good' : 'warn'}>
        {decidedByName} {says} {outcome === 'denied' && approval.answer}
      </Banner>
      <Button tone="primary" size="xl" isWide onClick={onDone}>
        Done
      </Button>
    </>
  );
}
