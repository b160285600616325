import './print-sheet.css';
import { COLUMNS, type RollWidth } from '@heard/shared/paper/lay-out.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback, useRef, useState } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MailReceipt } from './MailReceipt.tsx';
import { PaperView } from './PaperView.tsx';
import { papersOf, PAPER_KINDS } from './papers-of.ts';
import { printRoll } from './print-roll.ts';
import { SavePdf } from './SavePdf.tsx';
import { useRollWidth } from './use-roll-width.ts';

interface PrintSheetProps {
  readonly checkId: string;
  /** Which of them to begin with; by default the likeliest. */
  readonly paper?: string;
  readonly onClose: () => void;
}

const WIDTHS = (Object.keys(COLUMNS) as RollWidth[]).map((value) => ({ value, says: `${value} mm` }));

/** `/checks/:checkId?do=print`: every paper of a check as it will come out, and the ways to hand it over. */
export function PrintSheet({ checkId, paper = '', onClose }: PrintSheetProps) {
  const select = useCallback((state: State) => papersOf(state, checkId), [checkId]);
  const papers = useSelect(PAPER_KINDS, select, isSameValue);
  const [picked, setPicked] = useState(paper);
  const [width, setWidth] = useRollWidth();
  const drawn = useRef<HTMLElement>(null);
  const shown = papers.find(({ key }) => key === picked) ?? papers[0];
  if (!shown) return <NothingToPrint onClose={onClose} />;
  return (
    <Dialog title="Print" place="side" onClose={onClose}>
      <div className="print">
        <div className="print-choices">
          {papers.length > 1 && (
            <Choice
              label="Which paper"
              value={shown.key}
              options={papers.map(({ key, says }) => ({ value: key, says }))}
              onChange={setPicked}
            />
          )}
          <Choice label="Width of the roll" value={width} options={WIDTHS} onChange={setWidth} />
        </div>
        <div className="print-acts">
          <Button tone="primary" size="l" icon="receipt" onClick={() => drawn.current && printRoll(drawn.current, width)}>
            Print
          </Button>
          <SavePdf checkId={checkId} paperKey={shown.key} title={shown.paper.title} width={width} />
        </div>
        <div className="print-desk">
          <PaperView ref={drawn} paper={shown.paper} width={width} />
        </div>
        {shown.key === 'receipt' && <MailReceipt checkId={checkId} />}
      </div>
    </Dialog>
  );
}

const NothingToPrint = ({ onClose }: Pick<PrintSheetProps, 'onClose'>) => (
  <Dialog title="Print" place="side" onClose={onClose}>
    <EmptyState icon="receipt" title="There is nothing to print">
      This check is not here. It may belong to another day.
    </EmptyState>
  </Dialog>
);
