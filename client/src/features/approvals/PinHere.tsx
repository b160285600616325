import { isAllowed } from '@heard/shared/staff/permissions.ts';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { useState } from 'react';
import { useRows } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { PinKeys } from '../../ui/PinKeys.tsx';
import { useManagerPin } from './use-manager-pin.ts';

interface PinHereProps {
  readonly approvalIds: readonly string[];
  /** Back to waiting, where what was decided is said. */
  readonly onLeave: () => void;
}

const canDecide = ({ isActive, hasPin, role }: Member): boolean => isActive && hasPin && isAllowed(role, 'approvals.decide');
const byName = (a: Member, b: Member): number => a.name.localeCompare(b.name);

/** The manager is standing here: they find their name and type their PIN. */
export function PinHere({ approvalIds, onLeave }: PinHereProps) {
  const managers = useRows('member', canDecide, byName);
  const [chosen, setChosen] = useState<Member | null>(null);
  const manager = chosen ?? (managers.length === 1 ? managers[0]! : null);
  if (manager) return <ManagerPad key={manager.id} manager={manager} approvalIds={approvalIds} onLeave={onLeave} />;
  return (
    <div className="ask-choice">
      {managers.length === 0 ? <p>No manager has a PIN yet. A manager gives PINs on the Team page.</p> : <p>Which manager?</p>}
      {managers.map((one) => (
        <Button key={one.id} size="l" icon="person" isWide onClick={() => setChosen(one)}>
          {one.name}
        </Button>
      ))}
      <Button tone="quiet" size="l" icon="back" isWide onClick={onLeave}>
        Ask on their device instead
      </Button>
    </div>
  );
}

interface ManagerPadProps extends PinHereProps {
  readonly manager: Member;
}

function ManagerPad({ manager, approvalIds, onLeave }: ManagerPadProps) {
  const { length, says, isChecking, type, erase, enter } = useManagerPin(approvalIds, manager.id, onLeave);
  return (
    <section className="ask-pin" aria-label={`PIN of ${manager.name}`}>
      <p>{manager.name}</p>
      <PinKeys length={length} says={says} isClosed={isChecking} verb="Say yes" onType={type} onErase={erase} onEnter={enter} />
      <Button tone="quiet" size="l" icon="back" onClick={onLeave}>
        Ask on their device instead
      </Button>
    </section>
  );
}
