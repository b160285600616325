import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface RemoveTableProps {
  readonly table: Table;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Asked once: a key is pressed sooner than a table is carried out. */
export function RemoveTable({ table, onRemove, onClose }: RemoveTableProps) {
  const remove = (): void => {
    onClose();
    onRemove();
  };
  return (
    <Dialog
      title={`Remove table ${table.name}?`}
      onClose={onClose}
      footer={
        <>
          <Button size="l" onClick={onClose}>
            Keep it
          </Button>
          <Button tone="primary" size="l" icon="trash" onClick={remove}>
            Remove
          </Button>
        </>
      }
    >
      <p>Its checks of before keep its name. Undo brings it back.</p>
    </Dialog>
  );
}
