import { isEmail } from '@heard/shared/messages/addresses.ts';
import { useState } from 'react';
import { newId, useAct } from '../../live/use-live.ts';
import { useMay } from '../../live/use-may.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { MessageList } from './MessageList.tsx';
import { useMessages } from './use-messages.ts';

/** The contract's limit, in UTF-16 units. */
const LONGEST_ADDRESS = 120;
/** The tap has to reach the server before it can tell of it. */
const TOLD_AFTER = 600;

export function MailReceipt({ checkId }: { readonly checkId: string }) {
  const act = useAct();
  const may = useMay();
  const { told, isUnreachable, look } = useMessages(checkId);
  const [typed, setTyped] = useState('');
  const address = typed.trim();
  if (!may('emailReceipt')) return null;
  const send = (): void => {
    if (!wentThrough(act('emailReceipt', { checkId, messageId: newId(), address }))) return;
    showToast(`The receipt goes to ${address}.`);
    setTyped('');
    setTimeout(look, TOLD_AFTER);
  };
  return (
    <section className="print-mail" aria-label="Send by mail">
      {told?.senders.email === false && (
        <Banner tone="warn">No mail sender is set up for this house. Mails wait until there is one; print the receipt instead.</Banner>
      )}
      {isUnreachable && <Banner tone="calm">The server is out of reach. A receipt you send now goes out once it is back.</Banner>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isEmail(address)) send();
        }}
      >
        <TextField
          label="Mail the receipt to"
          type="email"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          maxLength={LONGEST_ADDRESS}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" size="l" icon="send" isWide disabled={!isEmail(address)}>
          {address === '' || isEmail(address) ? 'Send by mail' : 'Type the whole address'}
        </Button>
      </form>
      {told && told.messages.length > 0 && <MessageList messages={told.messages} onLook={look} />}
    </section>
  );
}
