import './check-sheet.css';
import type { ReactNode } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';

interface CheckSheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of everything that is done to a check. */
export const CheckSheet = ({ title, onClose, children }: CheckSheetProps) => (
  <Dialog title={title} place="sheet" className="check-sheet" onClose={onClose}>
    {children}
  </Dialog>
);
