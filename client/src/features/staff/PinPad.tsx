import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { PinKeys } from '../../ui/PinKeys.tsx';
import { usePinEntry } from './use-pin-entry.ts';

interface PinPadProps {
  readonly member: Pick<Member, 'id' | 'name' | 'role'>;
  readonly onLeave: () => void;
}

export function PinPad({ member, onLeave }: PinPadProps) {
  const { length, says, isClosed, type, erase, enter } = usePinEntry(member);
  return (
    <section className="pin-pad" aria-label={`PIN of ${member.name}`}>
      <PinKeys
        length={length}
        says={says}
        isClosed={isClosed}
        verb="Sign in"
        onType={type}
        onErase={erase}
        onEnter={enter}
        onLeave={onLeave}
      />
      <Button tone="quiet" size="l" icon="back" onClick={onLeave}>
        Somebody else
      </Button>
    </section>
  );
}
