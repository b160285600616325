import { useRefusals } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';

export function RefusalsButton({ onOpen }: { readonly onOpen: () => void }) {
  const { list } = useRefusals();
  if (list.length === 0) return null;
  return (
    <Button tone="primary" icon="alert" onClick={onOpen}>
      {list.length} refused
    </Button>
  );
}
