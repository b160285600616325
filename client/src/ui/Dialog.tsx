import './dialog.css';
import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { Button } from './Button.tsx';

interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** center: a question. sheet: rises from the bottom on a phone, centred elsewhere. side: the same, at the right edge on a tablet. */
  readonly place?: 'center' | 'sheet' | 'side';
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
  readonly className?: string;
}

/** A native modal dialog: open while it is mounted. Escape and a tap beside it close it; focus goes back where it was. */
export function Dialog({ title, onClose, place = 'center', footer, children, className = '' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog?.open) dialog?.showModal();
    // Not the close button, which the browser would choose: the title is read, and nothing looks picked.
    dialog?.focus();
    return () => dialog?.close();
  }, []);
  const closeOnBackdrop = (event: MouseEvent) => event.target === ref.current && onClose();
  return (
    // The backdrop is only a shortcut for pointers; Escape and the close button do the same for everyone.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      tabIndex={-1}
      className={`dialog dialog-${place} ${className}`}
      aria-labelledby={titleId}
      onClick={closeOnBackdrop}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-inside">
        <header className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <Button tone="quiet" icon="close" isIconOnly onClick={onClose}>
            Close
          </Button>
        </header>
        <div className="dialog-body">{children}</div>
        {footer && <footer className="dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  );
}
