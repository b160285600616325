import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useRefusals } from '../../live/use-live.ts';
import { useWords } from './words/spoken.ts';

/** Everything that is tapped in a kitchen; receipts are not. */
const isOurs = (command: string): boolean => (command.startsWith('kitchen.') && command !== 'kitchen.hear') || command === 'menu.stock';

/** What was done at this wall and the server refused after the wall had shown it. */
export function RefusalBand() {
  const words = useWords();
  const { list, dismiss } = useRefusals();
  const ours = list.filter(({ command }) => isOurs(command));
  const [first] = ours;
  if (!first) return null;
  return (
    <div className="kitchen-band" role="alert">
      <Icon name="alert" />
      <p>
        <strong>Not done: {first.message}</strong>
        {ours.length > 1 && ` And ${ours.length - 1} more.`}
      </p>
      <Button size="l" onClick={() => dismiss(first.id)}>
        {words.seen}
      </Button>
    </div>
  );
}
