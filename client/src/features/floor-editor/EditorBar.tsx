import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PATTERNS, type Pattern } from './patterns.ts';
import type { History } from './use-history.ts';

interface EditorBarProps {
  readonly history: History;
  readonly onAdd: (pattern: Pattern) => void;
  /** Nearer above 1, farther below; null shows all of it. Absent where no plan is shown. */
  readonly onZoom?: (factor: number | null) => void;
  readonly isEmpty: boolean;
}

export function EditorBar({ history, onAdd, onZoom, isEmpty }: EditorBarProps) {
  return (
    <header className="editor-bar">
      <LinkButton tone="quiet" icon="back" to="/floor">
        Floor
      </LinkButton>
      <h1>Floor plan</h1>
      {!isEmpty && (
        <fieldset className="editor-palette">
          <legend className="visually-hidden">Add a table</legend>
          {PATTERNS.map((pattern) => (
            <Button key={pattern.shape} icon="plus" onClick={() => onAdd(pattern)}>
              {pattern.word}
            </Button>
          ))}
        </fieldset>
      )}
      <div className="editor-deeds">
        <Button tone="quiet" disabled={!history.canUndo} onClick={history.undo}>
          Undo
        </Button>
        <Button tone="quiet" disabled={!history.canRedo} onClick={history.redo}>
          Redo
        </Button>
        {onZoom && (
          <>
            <Button tone="quiet" icon="minus" isIconOnly onClick={() => onZoom(1 / 1.25)}>
              Farther
            </Button>
            <Button tone="quiet" icon="plus" isIconOnly onClick={() => onZoom(1.25)}>
              Nearer
            </Button>
            <Button tone="quiet" onClick={() => onZoom(null)}>
              Show all
            </Button>
          </>
        )}
      </div>
    </header>
  );
}
