import { useEffect, useEffectEvent } from 'react';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { counted } from '../../ui/elapsed.ts';
import { usePinEntry } from './use-pin-entry.ts';

interface PinPadProps {
  readonly member: Pick<Member, 'id' | 'name' | 'role'>;
  readonly onLeave: () => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export function PinPad({ member, onLeave }: PinPadProps) {
  const { length, says, isClosed, type, erase, enter } = usePinEntry(member);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/.test(event.key)) type(event.key);
    else if (event.key === 'Backspace') erase();
    else if (event.key === 'Enter') enter();
    else if (event.key === 'Escape') onLeave();
    else return;
    // Enter would also press the button that has the focus.
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
  return (
    <section className="pin-pad" aria-label={`PIN of ${member.name}`}>
      <Dots length={length} />
      <p className="pin-says" role="alert">
        {says}
      </p>
      <div className="pin-keys">
        {DIGITS.map((digit) => (
          <Key key={digit} digit={digit} isClosed={isClosed} onType={type} />
        ))}
        <button type="button" className="pin-key" onClick={erase} aria-label="Erase">
          <Icon name="backspace" size={1.75} />
        </button>
        <Key digit="0" isClosed={isClosed} onType={type} />
        <button type="button" className="pin-key pin-enter" aria-label="Sign in" aria-disabled={isClosed || length < 4} onClick={enter}>
          <Icon name="tick" size={1.75} />
        </button>
      </div>
      <Button tone="quiet" size="l" icon="back" onClick={onLeave}>
        Somebody else
      </Button>
    </section>
  );
}

function Dots({ length }: { readonly length: number }) {
  return (
    <p className="pin-dots">
      <span className="visually-hidden">{counted(length, 'digit')} typed</span>
      {Array.from({ length: Math.max(4, length) }, (_, at) => (
        <i key={at} data-typed={at < length || undefined} />
      ))}
    </p>
  );
}

interface KeyProps {
  readonly digit: string;
  readonly isClosed: boolean;
  readonly onType: (digit: string) => void;
}

const Key = ({ digit, isClosed, onType }: KeyProps) => (
  <button type="button" className="pin-key" aria-disabled={isClosed} onClick={() => onType(digit)}>
    {digit}
  </button>
);
