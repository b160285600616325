import { useId, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface SavedSheetProps {
  readonly title: string;
  /** Why it was not saved. */
  readonly error: string | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form at the side with its button always in sight. What is refused stays as it was typed, with the reason beside the button. */
export function SavedSheet({ title, error, onSave, onClose, children }: SavedSheetProps) {
  const form = useId();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    onSave();
  };
  const footer = (
    <div className="stations-save">
      {error && (
        <p className="stations-error" role="alert">
          {error}
        </p>
      )}
      <Button type="submit" form={form} tone="primary" size="l" isWide>
        Save
      </Button>
    </div>
  );
  return (
    <Dialog title={title} place="side" onClose={onClose} footer={footer}>
      <form id={form} className="stations-form" onSubmit={save} noValidate>
        {children}
      </form>
    </Dialog>
  );
}
