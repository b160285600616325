import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { RollWidth } from '@heard/shared/paper/lay-out.ts';
import { useState } from 'react';
import type { Call } from '../../live/call.ts';
import { useCall } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-list.ts';

interface SavePdfProps {
  readonly checkId: string;
  readonly paperKey: string;
  readonly title: string;
  readonly width: RollWidth;
}

/** The server's own PDF: the same on every device, and to be kept. Without a network printing goes on. */
export function SavePdf({ checkId, paperKey, title, width }: SavePdfProps) {
  const call = useCall();
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      keep(await fetchPdf(call, checkId, paperKey, width), `${title}.pdf`);
    } catch (error) {
      showToast(`The PDF could not be made. ${(error as Error).message}`, { tone: 'bad' });
    }
    setBusy(false);
  };
  return (
    <Button size="l" icon="bookmark" disabled={isBusy} onClick={() => void save()}>
      {isBusy ? 'Making the PDF' : 'Save as PDF'}
    </Button>
  );
}

function fetchPdf(call: Call, checkId: string, paperKey: string, width: RollWidth): Promise<Blob> {
  const wish = { form: 'pdf', width } as const;
  if (paperKey === 'receipt') return call(ENDPOINTS.printReceipt, { checkId, ...wish });
  if (paperKey === 'check') return call(ENDPOINTS.printGuestCheck, { checkId, ...wish });
  return call(ENDPOINTS.printChit, { ticketId: paperKey, ...wish });
}

function keep(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // The browser has taken it up by then; an address kept for good is memory kept for good.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
