import type { TicketLine } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LineAllergies } from './AllergyBand.tsx';
import { isDanger, isLeftOut, noteParts } from './note-words.ts';
import { useWords } from './words/spoken.ts';

interface TicketLinesProps {
  readonly lines: readonly TicketLine[];
  /** One dish is done, or not done after all; undefined while the ticket has to be read first. */
  readonly onLine: ((lineId: string) => void) | undefined;
}

export function TicketLines({ lines, onLine }: TicketLinesProps) {
  return (
    <ul className="ticket-lines">
      {lines.map((line) => (line.isVoidSeen ? null : <Line key={line.lineId} line={line} onLine={onLine} />))}
    </ul>
  );
}

function Line({ line, onLine }: { readonly line: TicketLine; readonly onLine: TicketLinesProps['onLine'] }) {
  const words = useWords();
  const { lineId, quantity, name, seat, modifiers, note, allergies, goesTo, isVoided, isDone } = line;
  const Name = isVoided ? 's' : 'span';
  return (
    <li className="ticket-line" data-voided={isVoided || undefined} data-done={isDone || undefined}>
      <span className="ticket-quantity">{quantity}</span>
      <Name className="ticket-item">{name}</Name>
      {isVoided && <strong className="ticket-void">{words.cancelled}</strong>}
      {seat > 0 && !isVoided && <Seat seat={seat} />}
      {goesTo !== '' && !isVoided && <span className="ticket-modifier">→ {goesTo}</span>}
      {modifiers.map((modifier) => (
        <span key={modifier} className="ticket-modifier" data-left-out={isLeftOut(modifier) || undefined}>
          {modifier}
        </span>
      ))}
      {allergies.length > 0 && !isVoided && <LineAllergies allergies={allergies} />}
      {note !== '' && <Note note={note} />}
      {onLine && !isVoided && (
        <button type="button" className="ticket-line-tap" aria-pressed={isDone} onClick={() => onLine(lineId)}>
          <span className="visually-hidden">{words.done(`${quantity} ${name}`)}</span>
        </button>
      )}
    </li>
  );
}

function Seat({ seat }: { readonly seat: number }) {
  const words = useWords();
  return (
    <span className="ticket-seat">
      <span aria-hidden>S</span>
      <span className="visually-hidden">{words.seat} </span>
      {seat}
    </span>
  );
}

function Note({ note }: { readonly note: string }) {
  const words = useWords();
  const isAllergy = isDanger(note);
  return (
    <p className="ticket-note" data-danger={isAllergy || undefined}>
      <Icon name={isAllergy ? 'alert' : 'note'} {...(isAllergy ? { label: words.allergy } : {})} />
      <span>
        {noteParts(note).map((part, at) =>
          // A note is cut anew only when it is typed anew, so the place is the part's identity.
          // oxlint-disable-next-line react/no-array-index-key
          part.isWarning ? <strong key={at}>{part.text}</strong> : <span key={at}>{part.text}</span>,
        )}
      </span>
    </p>
  );
}
