import './approvals.css';
import { useState, useSyncExternalStore } from 'react';
import { actOn, asking, type Asking } from '../../live/asking.ts';
import { newId, useAct } from '../../live/use-live.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AskChoice } from './AskChoice.tsx';
import { AskedWaiting } from './AskedWaiting.tsx';
import { PinHere } from './PinHere.tsx';

/** Stands in the shell: whatever wants a manager, wherever it was tapped, is asked for here. */
export function AskSheet() {
  const asked = useSyncExternalStore(asking.watch, asking.get);
  return asked && <Ask asked={asked} />;
}

/** Nothing is lost by closing it: before anybody was asked what was typed still stands below; after that the request goes on. */
function Ask({ asked }: { readonly asked: Asking }) {
  const act = useAct();
  const [isAtPin, setAtPin] = useState(false);
  const [refused, setRefused] = useState('');
  const close = (): void => asking.set(null);
  const ask = (reason: string): boolean => {
    const asks = asked.deeds.map(({ command, input }) => ({
      approvalId: newId(),
      one: { command, input: { ...(input as object), reason } },
    }));
    for (const { approvalId, one } of asks) {
      const { refused: why } = actOn(act, one, { approvalId });
      if (!why) continue;
      setRefused(why.message);
      return false;
    }
    asking.set({ ...asked, approvalIds: asks.map(({ approvalId }) => approvalId) });
    asked.settled(false);
    return true;
  };
  const isAsked = asked.approvalIds.length > 0;
  return (
    <Dialog title={isAsked ? 'A manager is asked' : 'A manager has to say yes'} place="sheet" className="ask" onClose={close}>
      {!isAsked && <AskChoice deeds={asked.deeds} refused={refused} onAsk={ask} onPin={(reason) => ask(reason) && setAtPin(true)} />}
      {isAsked && isAtPin && <PinHere approvalIds={asked.approvalIds} onLeave={() => setAtPin(false)} />}
      {isAsked && !isAtPin && <AskedWaiting approvalIds={asked.approvalIds} onPin={() => setAtPin(true)} onDone={close} />}
    </Dialog>
  );
}
