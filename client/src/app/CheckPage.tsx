import { useParams, useSearchParams } from 'react-router';
import { CheckDetails } from '../features/orders/CheckDetails.tsx';
import { CashSheet } from '../features/payments/CashSheet.tsx';

/** `/checks/:checkId`, with `?pay=cash` while cash is being taken, so that the floor leads straight there and Back leaves it. */
export function CheckPage() {
  const { checkId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  return (
    <>
      <CheckDetails checkId={checkId} onPay={() => setSearch({ pay: 'cash' })} />
      {search.get('pay') === 'cash' && <CashSheet checkId={checkId} onClose={() => setSearch({}, { replace: true })} />}
    </>
  );
}
