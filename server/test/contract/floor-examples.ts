import { randomUUID } from 'node:crypto';
import type { COMMANDS } from '@heard/shared/contract/contract.ts';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import { DEFAULT_SALES } from '@heard/shared/restaurants/default-sales.ts';
import type { Examples } from './examples.ts';
import type { Scene } from './scene.ts';

type FloorCommand =
  | 'joinTables'
  | 'partTables'
  | 'moveParty'
  | 'setPartyCovers'
  | 'assignParty'
  | 'assignSection'
  | 'addTable'
  | 'changeTable'
  | 'removeTable'
  | 'addSection'
  | 'changeSection'
  | 'removeSection'
  | 'setPacing'
  | 'setSales';

let made = 0;
const newName = (): string => `N${(made += 1)}`;

/** A table of this example's own, so that none stands in another's way. */
async function newTable(scene: Scene): Promise<string> {
  const tableId = randomUUID();
  await scene.act('addTable', placed(scene, tableId));
  return tableId;
}

const placed = ({ ids }: Scene, tableId: string) => ({
  tableId,
  sectionId: ids.section,
  name: newName(),
  shape: 'round' as const,
  seats: 4,
  x: 1_000,
  y: 1_000,
  width: 100,
  height: 100,
  rotation: 0,
});

async function newParty(scene: Scene): Promise<string> {
  const partyId = randomUUID();
  await scene.act('seatParty', { tableId: await newTable(scene), partyId, covers: 2 });
  return partyId;
}

async function newSection(scene: Scene): Promise<string> {
  const sectionId = randomUUID();
  await scene.act('addSection', { sectionId, name: newName() });
  return sectionId;
}

export const FLOOR_EXAMPLES: Examples<Pick<typeof COMMANDS, FloorCommand>> = {
  joinTables: async (scene) => ({ tableId: await newTable(scene), toId: await newTable(scene) }),
  partTables: async (scene) => {
    const [tableId, toId] = [await newTable(scene), await newTable(scene)];
    await scene.act('joinTables', { tableId, toId });
    return { tableId };
  },
  moveParty: async (scene) => ({ partyId: await newParty(scene), tableId: await newTable(scene) }),
  setPartyCovers: async (scene) => ({ partyId: await newParty(scene), covers: 5 }),
  assignParty: async (scene) => ({ partyId: await newParty(scene), serverId: scene.ids.member('cashier') }),
  assignSection: async (scene) => ({ sectionId: await newSection(scene), serverId: scene.ids.member('server') }),
  addTable: async (scene) => placed(scene, randomUUID()),
  changeTable: async (scene) => ({ tableId: await newTable(scene), name: newName(), x: 1_200 }),
  removeTable: async (scene) => ({ tableId: await newTable(scene) }),
  addSection: async () => ({ sectionId: randomUUID(), name: newName() }),
  changeSection: async (scene) => ({ sectionId: await newSection(scene), name: newName() }),
  removeSection: async (scene) => ({ sectionId: await newSection(scene) }),
  setPacing: async () => ({ ...DEFAULT_PACING, toOrder: 10 + ((made += 1) % 500) }),
  setSales: async () => ({ ...DEFAULT_SALES, serviceRate: (made += 1) }),
};
