import { COMMANDS } from '@heard/shared/contract/contract.ts';
import type { Command, Endpoint, Heard } from '@heard/shared/contract/endpoint.ts';
import { actOf } from '../log/act.ts';
import type { Doors, Handler, RestaurantAsk } from './doors.ts';

/** Opens a door for every declared command: its rule is judged in the restaurant's log, and the answer is its place there. */
export function openCommands(doors: Doors): void {
  for (const command of Object.values(COMMANDS) as unknown as Command[]) {
    const handle = async ({ who, input, requestId, key, log }: RestaurantAsk<Command>): Promise<Heard> => {
      const { reply } = await log.change(actOf({ who, rule: command.rule, input, requestId, key }));
      return reply;
    };
    doors.open<Endpoint>(command, handle as unknown as Handler<Endpoint>);
  }
}
