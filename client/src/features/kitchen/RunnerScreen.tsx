import './runner.css';
import { useEffect, useId } from 'react';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { clockOf } from '@heard/shared/kitchen/ticket-age.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { useLive } from '../../live/live-context.ts';
import { useNow } from '../../live/use-live.ts';
import { LineAllergies } from './AllergyBand.tsx';
import { NothingHere } from './NothingHere.tsx';
import { OrderList } from './OrderList.tsx';
import { isReady, readySince, readyTickets, type Order } from './open-orders.ts';
import { PassView, PassFrame } from './PassFrame.tsx';
import { useSending } from './use-sending.ts';
import { warmKitchenParts } from './kitchen-parts.ts';
import { placeOf } from './kitchen-view.ts';
import { WaitsFor } from './WaitsFor.tsx';
import { useMoreWords } from './words/use-more-words.ts';

/** What stands in the window and where it goes. A tap says that it was carried out. */
export const RunnerScreen = () => (
  <PassView at="/runner">
    <Runner />
  </PassView>
);

function Runner() {
  const words = useMoreWords();
  return (
    <PassFrame title={words.runner} at="/runner">
      <ToCarry />
    </PassFrame>
  );
}

const hasReady = (order: Order): boolean => readyTickets(order).length > 0;

function ToCarry() {
  const words = useMoreWords();
  const sending = useSending();
  useEffect(() => void warmKitchenParts(), []);
  return (
    <OrderList
      name={words.runner}
      isShown={hasReady}
      sending={sending}
      renderOrder={(order) => <Carry order={order} onSend={() => sending.send(order)} />}
      whenEmpty={<NothingHere title={words.nothingReady} about={words.nothingReadyAbout} />}
    />
  );
}

function Carry({ order, onSend }: { readonly order: Order; readonly onSend: () => void }) {
  const words = useMoreWords();
  const { role } = useLive().actor;
  const titleId = useId();
  const now = useNow(SECOND);
  const { tableName, checkNumber } = order.first;
  const lines = readyTickets(order).flatMap((ticket) => ticket.lines.filter(({ isVoided }) => !isVoided));
  return (
    <article className="carry" aria-labelledby={titleId} data-part={!isReady(order) || undefined}>
      <header className="carry-head">
        <h2 id={titleId}>{tableName || `#${checkNumber}`}</h2>
        <p>
          #{checkNumber} · {clockOf(now - readySince(order))}
        </p>
      </header>
      <ul className="carry-lines">
        {lines.map(({ lineId, quantity, name, seat, goesTo, allergies }) => (
          <li key={lineId}>
            <strong>{quantity}</strong> {name}
            {seat > 0 && (
              <span className="carry-where">
                {' '}
                {words.seat} {seat}
              </span>
            )}
            {goesTo !== '' && <span className="carry-where"> → {goesTo}</span>}
            {allergies.length > 0 && <LineAllergies allergies={allergies} />}
          </li>
        ))}
      </ul>
      {!isReady(order) && <WaitsFor order={order} />}
      {isAllowed(role, 'tickets.serve') && (
        <button type="button" className="order-send" onClick={onSend}>
          {words.carriedOut} <span className="visually-hidden">{placeOf(order.first, words)}</span>
        </button>
      )}
    </article>
  );
}
