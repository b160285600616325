import { useEffect } from 'react';
import { Button } from '../../ui/Button.tsx';

interface KeypadProps {
  readonly label: string;
  readonly onKey: (digits: string) => void;
  readonly onErase: () => void;
  readonly onEnter: () => void;
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '00', '0'];

/** Takes thumbs and the number row alike. */
export function Keypad({ label, onKey, onErase, onEnter }: KeypadProps) {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLInputElement && event.target.type !== 'radio') return;
      if (/^\d$/.test(event.key)) onKey(event.key);
      else if (event.key === 'Backspace') onErase();
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) onEnter();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  return (
    <fieldset className="keypad" aria-label={label}>
      {KEYS.map((key) => (
        <Button key={key} size="l" onClick={() => onKey(key)}>
          {key}
        </Button>
      ))}
      <Button size="l" icon="backspace" isIconOnly onClick={onErase}>
        Erase
      </Button>
    </fieldset>
  );
}
