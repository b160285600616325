import { useParams } from 'react-router';
import { DayPage } from '../features/payments/DayPage.tsx';
import { EarlierPage } from '../features/earlier/EarlierPage.tsx';

/** `/day`, and `/day/earlier`: checks of other days. */
export function DayPages() {
  return useParams()['*'] === 'earlier' ? <EarlierPage /> : <DayPage />;
}
