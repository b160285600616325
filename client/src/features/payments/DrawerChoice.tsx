import { openDrawers } from '@heard/shared/payments/cash-drawer.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useLive } from '../../live/live-context.ts';
import { useSelect } from '../../live/use-live.ts';
import { Choice } from '../../ui/Choice.tsx';

interface DrawerChoiceProps {
  /** Null: the rules choose, one's own drawer first. */
  readonly value: string | null;
  readonly onChange: (drawerId: string) => void;
}

/** Asked only where it is a question: several drawers are open. */
export function DrawerChoice({ value, onChange }: DrawerChoiceProps) {
  const { memberId } = useLive().actor;
  const drawers = useSelect(['drawer'], openDrawersHere);
  if (drawers.length < 2) return null;
  const own = drawers.find(({ openedBy }) => openedBy === memberId);
  const options = drawers.map(({ id, name }) => ({ value: id, says: name }));
  return <Choice label="Which drawer" className="pay-tenders" value={value ?? own?.id ?? ''} options={options} onChange={onChange} />;
}

const openDrawersHere = (state: State) => openDrawers(state);
