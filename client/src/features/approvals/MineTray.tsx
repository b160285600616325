import './approvals.css';
import { useAct } from '../../live/use-live.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import { type ApprovalView } from './approvals-view.ts';
import { sayRead } from './told-approvals.ts';

interface MineTrayProps {
  readonly mine: readonly ApprovalView[];
  readonly onClose: () => void;
}

/** What I asked for: it waits, or somebody said no and I have not read it yet. */
export function MineTray({ mine, onClose }: MineTrayProps) {
  return (
    <Dialog title="Asked of a manager" place="side" onClose={onClose}>
      {mine.length === 0 && <p>Nothing waits. What a manager grants is done at once.</p>}
      <ul className="approvals">
        {mine.map((view) => (
          <MineCard key={view.approval.id} view={view} />
        ))}
      </ul>
    </Dialog>
  );
}

function MineCard({ view: { approval, decidedByName } }: { readonly view: ApprovalView }) {
  const act = useAct();
  const { id: approvalId, says, status } = approval;
  if (status === 'asked') {
    return (
      <li className="approval">
        <h3>{says}</h3>
        <Badge icon="clock">Waits for a manager</Badge>
        <Button tone="quiet" onClick={() => wentThrough(act('withdrawApproval', { approvalId }))}>
          Take it back
        </Button>
      </li>
    );
  }
  return (
    <li className="approval">
      <h3>{says}</h3>
      <p className="approval-no">
        {decidedByName} said no. {approval.answer}
      </p>
      <Button onClick={() => sayRead(approvalId)}>Understood</Button>
    </li>
  );
}
