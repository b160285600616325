import { Dialog } from './Dialog.tsx';
import { LeaveButtons } from './LeaveButtons.tsx';

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asked where there is no other dialog about oneself. */
export const LeaveDialog = ({ onStay, onLeave }: LeaveDialogProps) => (
  <Dialog title="Sign out?" onClose={onStay}>
    <LeaveButtons onStay={onStay} onLeave={onLeave} />
  </Dialog>
);
