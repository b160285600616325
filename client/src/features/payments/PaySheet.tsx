import './pay.css';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AmountStep } from './AmountStep.tsx';
import { ChangeDue } from './ChangeDue.tsx';
import { TapGuard } from './TapGuard.tsx';
import { TenderStep } from './TenderStep.tsx';
import { TipStep } from './TipStep.tsx';
import { usePay } from './use-pay.ts';

interface PaySheetProps {
  readonly checkId: string;
  readonly onClose: () => void;
}

type Step = 'tender' | 'amount' | 'tip';

const TITLES: Readonly<Record<Step, string>> = { tender: 'Take payment', amount: 'How much of it?', tip: 'Tip' };

/** One question at a time, the usual answer one tap away. What was chosen stays while the sheet is open, whatever is refused. */
export function PaySheet({ checkId, onClose }: PaySheetProps) {
  const pay = usePay(checkId);
  const [step, setStep] = useState<Step>('tender');
  return (
    <Dialog title={pay.taken ? 'Payment taken' : TITLES[step]} place="sheet" className="pay" onClose={onClose}>
      <TapGuard view={pay.taken ? 'taken' : step} className="pay-step">
        <PayStep pay={pay} step={step} onStep={setStep} onDone={onClose} />
      </TapGuard>
    </Dialog>
  );
}

interface PayStepProps {
  readonly pay: ReturnType<typeof usePay>;
  readonly step: Step;
  readonly onStep: (step: Step) => void;
  readonly onDone: () => void;
}

function PayStep({ pay, step, onStep, onDone }: PayStepProps) {
  const { bill, asked, taken, part, tip } = pay;
  const back = (): void => onStep('tender');
  if (!bill) return <Skeleton label="Loading the check" blocks={4} />;
  if (taken) return <ChangeDue cash={taken} onMore={pay.goOn} onDone={onDone} />;
  if (!bill.isOpen || bill.due <= 0) return <NothingDue onDone={onDone} />;
  if (step === 'amount') return <AmountStep bill={bill} part={part} onPart={pay.setPart} onDone={back} />;
  if (step === 'tip') return <TipStep bill={bill} amount={asked.amount} tip={tip} onTip={pay.setTip} onDone={back} />;
  const { tender, setTender } = pay;
  return <TenderStep bill={bill} part={part} asked={asked} tender={tender} onTender={setTender} onTake={pay.take} onStep={onStep} />;
}

/** Somebody else was quicker. */
function NothingDue({ onDone }: { readonly onDone: () => void }) {
  return (
    <div className="change" role="alert">
      <p>Nothing is due on this check any more.</p>
      <Button tone="primary" size="xl" isWide onClick={onDone}>
        Back to the check
      </Button>
    </div>
  );
}
