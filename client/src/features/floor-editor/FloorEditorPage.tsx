import './floor-editor.css';
import './editor-plan.css';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useLink } from '../../live/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useMedia, WIDE } from '../../ui/use-media.ts';
import { useTitle } from '../../ui/use-title.ts';
import { NarrowEditor } from './NarrowEditor.tsx';
import { useEditor } from './use-editor.ts';
import { WideEditor } from './WideEditor.tsx';

/** Where a manager draws the room. Every change is one command, so it is seen by all at once and goes on without a network. */
export function FloorEditorPage() {
  const { role } = useLive().actor;
  const { isLoaded } = useLink();
  useTitle('Floor plan');
  if (!isAllowed(role, 'floor.edit')) {
    return (
      <EmptyState icon="floor" title="The floor plan is a manager's page">
        Ask a manager to move a table for good. For tonight, join tables on the floor.
      </EmptyState>
    );
  }
  return isLoaded ? <Editing /> : <Skeleton label="Loading the floor plan" blocks={12} />;
}

function Editing() {
  const editor = useEditor();
  const isWide = useMedia(WIDE);
  return (
    <>
      {isWide ? <WideEditor editor={editor} /> : <NarrowEditor editor={editor} />}
      <output className="visually-hidden">{editor.history.said}</output>
    </>
  );
}
