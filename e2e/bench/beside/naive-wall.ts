import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { ServerMessage } from '@heard/shared/live/protocol.ts';

export interface NaiveWallAsk {
  readonly address: string;
  /** What it says first. */
  readonly hello: object;
}

/**
 * Runs in the page: the wall as one writes it first. It follows the same link and draws every ticket anew at every update, the same words
 * as the product's. Nothing outside this function exists there.
 */
export function drawNaiveWall({ address, hello }: NaiveWallAsk): void {
  const tickets = new Map<string, Ticket>();
  document.body.innerHTML = '<ol id="wall" style="display:flex;flex-wrap:wrap;gap:8px;list-style:none"></ol>';
  const wall = document.querySelector('#wall')!;
  const minutes = (ticket: Ticket): string => `${Math.floor((Date.now() - ticket.firedAt) / 60_000)} min`;
  const lines = (ticket: Ticket): string =>
    ticket.lines
      .map(({ quantity, name, modifiers, note, seat }) => {
        const more = [...modifiers, note].filter((word) => word !== '').map((word) => `<small>${word}</small>`);
        return `<li><b>${quantity}</b> <span>${name}</span> <i>seat ${seat}</i>${more.join('')}</li>`;
      })
      .join('');
  const card = (ticket: Ticket): string =>
    `<li style="width:280px;border:1px solid"><article><header><h2>${ticket.tableName}</h2><span>${minutes(ticket)}</span>` +
    `<span>#${ticket.checkNumber}</span><span>${ticket.serverName}</span></header><ul>${lines(ticket)}</ul><button>Done</button></article></li>`;
  const draw = (): void => {
    const cooking = [...tickets.values()].filter(({ status }) => status === 'cooking');
    wall.innerHTML = cooking
      .sort((a, b) => a.firedAt - b.firedAt)
      .map(card)
      .join('');
  };
  const socket = new WebSocket(address);
  socket.addEventListener('open', () => socket.send(JSON.stringify(hello)));
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data as string) as ServerMessage;
    if (message.t === 'snapshot') for (const ticket of message.rows.ticket ?? []) tickets.set(ticket.id, ticket);
    if (message.t === 'events')
      for (const { changes } of message.events)
        for (const { kind, id, set } of changes) if (kind === 'ticket') tickets.set(id, { ...tickets.get(id), ...set } as Ticket);
    if (message.t === 'snapshot' || message.t === 'events') draw();
  });
}
