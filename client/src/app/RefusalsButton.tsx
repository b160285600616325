import { useLeftBehind, useRefusals } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';

export function RefusalsButton({ onOpen }: { readonly onOpen: () => void }) {
  const { length } = useRefusals().list;
  const left = useLeftBehind().list.reduce((sum, { count }) => sum + count, 0);
  if (length + left === 0) return null;
  return (
    <Button tone={length > 0 ? 'primary' : 'plain'} icon="alert" onClick={onOpen}>
      {length > 0 ? `${length} refused` : `${left} left here`}
    </Button>
  );
}
