import { Quiet } from '../../ui/Quiet.tsx';
import { Bands } from './kitchen-parts.ts';

interface LinkBandProps {
  /** Guests are told nothing of links; what the screen has to do about them it does. */
  readonly isForGuests?: boolean;
}

/** Across the wall while what hangs there may not be all, or may be old. The head says so in a word before this has come. */
export const LinkBand = ({ isForGuests = false }: LinkBandProps) => (
  <Quiet>
    <Bands isForGuests={isForGuests} />
  </Quiet>
);
