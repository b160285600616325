import { ApprovalNews } from '../features/approvals/ApprovalNews.tsx';
import { AskSheet } from '../features/approvals/AskSheet.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';

/** What stands in every screen and is not needed before something was done. */
export const ShellParts = () => (
  <>
    <ToastRegion />
    <ApprovalNews />
    <AskSheet />
  </>
);
