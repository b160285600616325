import './screen-drawer.css';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { keyName, learnKey, USUAL_KEYS } from './key-map.ts';
import { useKeys } from './use-keys.ts';
import { KEY_ACTIONS, type KeyAction } from './words/more-words.ts';
import { useMoreWords } from './words/use-more-words.ts';

/** What the keys of this screen mean. A bump bar types keys of its own: who presses one teaches it. */
export function ScreenDrawer({ onClose }: { readonly onClose: () => void }) {
  const words = useMoreWords();
  const [keys, keep] = useKeys();
  const [learning, setLearning] = useState<KeyAction | null>(null);
  useNextKey(learning !== null, (code) => {
    const learned = code === 'Escape' ? keys : learnKey(keys, learning!, code);
    if (learned === null) return;
    keep(learned);
    setLearning(null);
  });
  return (
    <Dialog
      title={words.keys}
      place="side"
      className="screen-keys"
      onClose={onClose}
      footer={<Button onClick={() => keep(USUAL_KEYS)}>{words.usualKeys}</Button>}
    >
      <p>{words.keysAbout}</p>
      <ul>
        {KEY_ACTIONS.map((action) => (
          <li key={action}>
            <button type="button" className="screen-key" aria-pressed={action === learning} onClick={() => setLearning(action)}>
              <span>{words.actions[action]}</span>
              <kbd data-none={keys[action] === '' || undefined}>{keyName(keys[action]) || words.noKey}</kbd>
            </button>
          </li>
        ))}
      </ul>
      <output className="screen-keys-says">{learning && words.pressKey(words.actions[learning])}</output>
    </Dialog>
  );
}

/** The next key goes to whoever learns it, and to nothing else: not to the button that has the focus, nor to the wall. */
function useNextKey(isWanted: boolean, then: (code: string) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) then(event.code);
  });
  useEffect(() => {
    if (!isWanted) return;
    const listener = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listener, true);
    return () => removeEventListener('keydown', listener, true);
  }, [isWanted]);
}
