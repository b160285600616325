import { Stepper } from '../../ui/Stepper.tsx';
import type { WhoDraft } from './who-draft.ts';

interface CoversFieldProps {
  readonly who: WhoDraft;
  readonly onChange: (who: WhoDraft) => void;
}

export function CoversField({ who, onChange }: CoversFieldProps) {
  return (
    <div className="door-covers">
      <span>Guests</span>
      <Stepper label="Guests" size="l" min={1} max={60} value={who.covers} onChange={(covers) => onChange({ ...who, covers })} />
    </div>
  );
}
