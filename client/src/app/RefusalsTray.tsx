import './refusals.css';
import type { OrderDraft } from '@heard/shared/orders/send-order.ts';
import { useNavigate } from 'react-router';
import type { LateRefusal } from '../live/live.ts';
import { useLive } from '../live/live-context.ts';
import { useRefusals } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { wentThrough } from '../ui/went-through.ts';
import { deedOf, typedLines } from './refused-words.ts';

/** What the server refused after the screen had shown it. Nothing typed goes until somebody decides. */
export function RefusalsTray({ onClose }: { readonly onClose: () => void }) {
  const { list } = useRefusals();
  return (
    <Dialog title="Not accepted" place="side" onClose={onClose}>
      {list.length === 0 ? (
        <p>All settled. Nothing is left to decide.</p>
      ) : (
        <ul className="refusals">
          {list.map((refusal) => (
            <RefusalCard key={refusal.id} refusal={refusal} onClose={onClose} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function RefusalCard({ refusal, onClose }: { readonly refusal: LateRefusal; readonly onClose: () => void }) {
  const { store } = useLive();
  const { dismiss, retry } = useRefusals();
  const navigate = useNavigate();
  const lines = typedLines(refusal, store.state);
  const hasPad = lines.length > 0 && store.state.check.has((refusal.input as OrderDraft).checkId);
  const edit = async (): Promise<void> => {
    const { takeBack } = await import('../features/orders/take-back.ts');
    const path = takeBack(refusal.input);
    dismiss(refusal.id);
    onClose();
    await navigate(path);
  };
  return (
    <li className="refusal">
      <h3>{deedOf(refusal, store.state)}</h3>
      <p className="refusal-why">{refusal.message}</p>
      {lines.length > 0 && (
        <ul className="refusal-lines">
          {lines.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
      )}
      <div className="refusal-choices">
        {hasPad && <Button onClick={() => void edit()}>Change it</Button>}
        <Button onClick={() => wentThrough(retry(refusal.id))}>Send again</Button>
        <Button tone="quiet" onClick={() => dismiss(refusal.id)}>
          Dismiss
        </Button>
      </div>
    </li>
  );
}
