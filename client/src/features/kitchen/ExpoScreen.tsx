import { useEffect } from 'react';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { warmKitchenParts } from './kitchen-parts.ts';
import { useHearing } from './use-hearing.ts';
import { useMoreWords } from './words/use-more-words.ts';
import { NothingHere } from './NothingHere.tsx';
import { OrderCard } from './OrderCard.tsx';
import { OrderList } from './OrderList.tsx';
import { PassView, PassFrame } from './PassFrame.tsx';
import { useSending } from './use-sending.ts';

/** The pass: every order with the stations that cook of it. Stations bump to the window, the expo sends the whole out. */
export const ExpoScreen = () => (
  <PassView at="/expo">
    <PassFrame title="Expo" at="/expo">
      <Orders />
    </PassFrame>
  </PassView>
);

const isAny = (): boolean => true;

function Orders() {
  const words = useMoreWords();
  const { role } = useLive().actor;
  const sending = useSending();
  const watch = useHearing();
  useEffect(() => void warmKitchenParts(), []);
  return (
    <OrderList
      name={words.tickets}
      isShown={isAny}
      sending={sending}
      renderOrder={(order) => (
        <OrderCard
          order={order}
          canBump={isAllowed(role, 'tickets.bump')}
          canSend={isAllowed(role, 'tickets.serve')}
          onSend={() => sending.send(order)}
          watch={watch}
        />
      )}
      whenEmpty={<NothingHere title={words.noOrders} about={words.noOrdersAbout} />}
    />
  );
}
