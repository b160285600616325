import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { createCall } from '../../client/src/live/call.ts';
import { Device } from './device.ts';
import type { Front } from './front.ts';

export interface PairedScreen {
  readonly deviceId: string;
  readonly stationId: string;
  readonly name: string;
  readonly token: string;
}

/** As in a house: the screen shows a code, the owner enters it, the screen trades its secret for a token. */
export async function pairScreen({ url, restaurantId, ownerToken }: Front, stationId: string, name: string): Promise<PairedScreen> {
  const screen = createCall({ origin: url });
  const owner = createCall({ origin: url, restaurantId, getToken: () => Promise.resolve(ownerToken) });
  const { deviceId, code, secret } = await screen(ENDPOINTS.startPairing, {});
  await owner(ENDPOINTS.pairDevice, { code, name, role: 'screen', stationId });
  await screen(ENDPOINTS.claimPairing, { deviceId, secret });
  const { token } = await screen(ENDPOINTS.deviceToken, { deviceId, secret });
  return { deviceId, stationId, name, token };
}

/** A house that is not ours keeps no screens of ours. */
export async function unpairScreens({ url, restaurantId, ownerToken }: Front, screens: readonly PairedScreen[]): Promise<void> {
  const owner = new Device({ url, restaurantId, token: ownerToken, refused: (what) => console.error(what) });
  for (const { deviceId } of screens) await owner.act('revokeDevice', { deviceId });
}
