import type { TableState } from '@heard/shared/floor/table-state.ts';
import { Badge } from '../../ui/Badge.tsx';
import { TABLE_LOOKS } from './table-look.ts';

interface StateBadgeProps {
  readonly state: TableState;
}

export function StateBadge({ state }: StateBadgeProps) {
  const { word, icon, hue, chroma } = TABLE_LOOKS[state];
  return (
    <Badge hue={hue} chroma={chroma} icon={icon}>
      {word}
    </Badge>
  );
}
