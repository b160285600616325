import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface ConfirmProps {
  readonly title: string;
  /** What the button does: "Shut out". */
  readonly deed: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What follows from it. */
  readonly children: ReactNode;
}

export function Confirm({ title, deed, onConfirm, onClose, children }: ConfirmProps) {
  const footer = (
    <>
      <Button size="l" isWide onClick={onClose}>
        Cancel
      </Button>
      <Button size="l" tone="danger" isWide onClick={onConfirm}>
        {deed}
      </Button>
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} footer={footer}>
      <p>{children}</p>
    </Dialog>
  );
}
