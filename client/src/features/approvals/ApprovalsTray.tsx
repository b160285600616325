import './approvals.css';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct, useLink, useNow } from '../../live/use-live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { ago } from './ago.ts';
import type { ApprovalView } from './approvals-view.ts';
import { DenyForm } from './DenyForm.tsx';

interface ApprovalsTrayProps {
  readonly waiting: readonly ApprovalView[];
  readonly onClose: () => void;
}

/** What others may not do alone, each with its reason, to be granted or denied. */
export function ApprovalsTray({ waiting, onClose }: ApprovalsTrayProps) {
  const { status } = useLink();
  return (
    <Dialog title="Asked of a manager" place="side" onClose={onClose}>
      {status !== 'live' && <Banner tone="warn">No network: an answer is kept and sent later.</Banner>}
      {waiting.length === 0 && <p>All decided. Nothing waits for you.</p>}
      <ul className="approvals">
        {waiting.map((view) => (
          <ApprovalCard key={view.approval.id} view={view} onClose={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

function ApprovalCard({ view: { approval, askedByName }, onClose }: { readonly view: ApprovalView; readonly onClose: () => void }) {
  const act = useAct();
  const navigate = useNavigate();
  const now = useNow(30_000);
  const [isDenying, setDenying] = useState(false);
  const { id: approvalId, says, reason, checkId, askedAt } = approval;
  const see = (id: string): void => {
    onClose();
    void navigate(`/checks/${id}`);
  };
  const grant = (): void => {
    if (wentThrough(act('grantApproval', { approvalId }))) showToast(`Yes to ${askedByName}: ${says}.`);
  };
  const deny = (why: string): void => {
    if (wentThrough(act('denyApproval', { approvalId, reason: why }))) showToast(`No to ${askedByName}: ${says}.`);
  };
  return (
    <li className="approval">
      <h3>{says}</h3>
      <p>“{reason}”</p>
      <p className="ask-hint">
        {askedByName}, {ago(askedAt, now)}
      </p>
      {isDenying ? (
        <DenyForm onDeny={deny} onBack={() => setDenying(false)} />
      ) : (
        <div className="approval-choices">
          <Button tone="primary" size="l" icon="tick" onClick={grant}>
            Yes
          </Button>
          <Button size="l" icon="close" onClick={() => setDenying(true)}>
            No
          </Button>
          {checkId && (
            <Button tone="quiet" size="l" onClick={() => see(checkId)}>
              See the check
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
