import type { TicketLine } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LineAllergies } from './AllergyBand.tsx';
import { isDanger, isLeftOut, noteParts } from './note-words.ts';

export function TicketLines({ lines }: { readonly lines: readonly TicketLine[] }) {
  return (
    <ul className="ticket-lines">
      {lines.map((line) => (
        <Line key={line.lineId} line={line} />
      ))}
    </ul>
  );
}

function Line({ line }: { readonly line: TicketLine }) {
  const { quantity, name, seat, modifiers, note, allergies, isVoided, isDone } = line;
  const Name = isVoided ? 's' : 'span';
  return (
    <li className="ticket-line" data-voided={isVoided || undefined} data-done={isDone || undefined}>
      <span className="ticket-quantity">{quantity}</span>
      <Name className="ticket-item">{name}</Name>
      {isVoided && <strong className="ticket-void">Void</strong>}
      {seat > 0 && !isVoided && (
        <span className="ticket-seat">
          <span aria-hidden>S</span>
          <span className="visually-hidden">seat </span>
          {seat}
        </span>
      )}
      {modifiers.map((modifier) => (
        <span key={modifier} className="ticket-modifier" data-left-out={isLeftOut(modifier) || undefined}>
          {modifier}
        </span>
      ))}
      {allergies.length > 0 && !isVoided && <LineAllergies allergies={allergies} />}
      {note !== '' && <Note note={note} />}
    </li>
  );
}

function Note({ note }: { readonly note: string }) {
  const isAllergy = isDanger(note);
  return (
    <p className="ticket-note" data-danger={isAllergy || undefined}>
      <Icon name={isAllergy ? 'alert' : 'note'} {...(isAllergy ? { label: 'Allergy' } : {})} />
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
