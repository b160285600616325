import './pin-keys.css';
import { useEffect, useEffectEvent } from 'react';
import { counted } from './elapsed.ts';
import { Icon } from './Icon.tsx';

interface PinKeysProps {
  /** How many digits were typed; they themselves are never shown. */
  readonly length: number;
  /** Why it did not work; its place is kept. */
  readonly says: string;
  readonly isClosed: boolean;
  /** What entering it does: "Sign in". */
  readonly verb: string;
  readonly onType: (digit: string) => void;
  readonly onErase: () => void;
  readonly onEnter: () => void;
  /** Escape, where nothing around it takes that already. */
  readonly onLeave?: () => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The shortest PIN the house gives. */
const SHORTEST = 4;

/** Takes thumbs and the number row alike. */
export function PinKeys({ length, says, isClosed, verb, onType, onErase, onEnter, onLeave }: PinKeysProps) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/.test(event.key)) onType(event.key);
    else if (event.key === 'Backspace') onErase();
    else if (event.key === 'Enter') onEnter();
    else if (event.key === 'Escape' && onLeave) onLeave();
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
    <>
      <Dots length={length} />
      <p className="pin-says" role="alert">
        {says}
      </p>
      <div className="pin-keys">
        {DIGITS.map((digit) => (
          <Key key={digit} digit={digit} isClosed={isClosed} onType={onType} />
        ))}
        <button type="button" className="pin-key" onClick={onErase} aria-label="Erase">
          <Icon name="backspace" size={1.75} />
        </button>
        <Key digit="0" isClosed={isClosed} onType={onType} />
        <button
          type="button"
          className="pin-key pin-enter"
          aria-label={verb}
          aria-disabled={isClosed || length < SHORTEST}
          onClick={onEnter}
        >
          <Icon name="tick" size={1.75} />
        </button>
      </div>
    </>
  );
}

function Dots({ length }: { readonly length: number }) {
  return (
    <p className="pin-dots">
      <span className="visually-hidden">{counted(length, 'digit')} typed</span>
      {Array.from({ length: Math.max(SHORTEST, length) }, (_, at) => (
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
