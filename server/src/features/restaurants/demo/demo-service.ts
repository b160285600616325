import { DINING_ROOM } from './demo-dining-room.ts';
import { DEMO_EARLIER } from './demo-earlier.ts';
import type { DemoStory } from './demo-story.ts';
import { TERRACE_AND_BAR } from './demo-terrace.ts';

/** Tables 4, 8, 17 and B3 are free and clean now; whoever tries Heard out seats somebody there first. */
export const DEMO_SERVICE: readonly DemoStory[] = [...DEMO_EARLIER, ...DINING_ROOM, ...TERRACE_AND_BAR];
