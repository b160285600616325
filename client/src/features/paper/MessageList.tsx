import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { useCall } from '../../live/use-live.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-list.ts';
import type { ToldMessage } from './use-messages.ts';

interface MessageListProps {
  readonly messages: readonly ToldMessage[];
  readonly onLook: () => void;
}

const LOOKS = {
  waiting: { word: 'Waiting', hue: 75, icon: 'clock' },
  sent: { word: 'Sent', hue: 150, icon: 'tick' },
  failed: { word: 'Not sent', hue: 25, icon: 'alert' },
} as const;

export function MessageList({ messages, onLook }: MessageListProps) {
  const call = useCall();
  const resend = async (messageId: string): Promise<void> => {
    try {
      await call(ENDPOINTS.resendMessage, { messageId });
      showToast('It is tried again.');
    } catch (error) {
      showToast((error as Error).message, { tone: 'bad' });
    }
    onLook();
  };
  return (
    <ul className="print-mail-list" aria-live="polite">
      {messages.map(({ id, address, status, problem }) => (
        <li key={id}>
          <span>
            {address}
            {problem && ` · ${problem}`}
          </span>
          <Badge hue={LOOKS[status].hue} icon={LOOKS[status].icon}>
            {LOOKS[status].word}
          </Badge>
          {status === 'failed' && <Button onClick={() => void resend(id)}>Try again</Button>}
        </li>
      ))}
    </ul>
  );
}
