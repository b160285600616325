import { useParams } from 'react-router';
import { DoorPage } from './DoorPage.tsx';
import { GuestsPage } from './GuestsPage.tsx';

/** `/door`, who comes and who waits, and `/door/guests`, who they are. */
export function DoorPages() {
  return useParams()['*'] === 'guests' ? <GuestsPage /> : <DoorPage />;
}
