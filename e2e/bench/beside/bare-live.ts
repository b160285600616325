import { createServer } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import { nowListening } from '../stage/beside.ts';

/**
 * The least that can bring an order to screens: one POST, then `ws.send` of a ready text to everyone who should have it. No token,
 * no rule, no database. Arguments: for each group of screens its name and the size of its messages.
 */
const sizes = new Map(process.argv.slice(2).map((argument) => argument.split('=') as [string, string]));
const audiences = new Map([...sizes.keys()].map((name) => [name, new Set<WebSocket>()]));
let seq = 0;

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    seq += 1;
    const reply = JSON.stringify({ seq });
    response.setHeader('Content-Type', 'application/json').setHeader('Content-Length', reply.length).end(reply);
    for (const [name, sockets] of audiences) {
      const text = messageOf(Number(sizes.get(name)));
      for (const socket of sockets) socket.send(text);
    }
  });
});

const head = (): string => `{"t":"events","from":${seq - 1},"to":${seq},"events":"`;
const messageOf = (size: number): string => `${head().padEnd(Math.max(0, size - 2), '-')}"}`;

new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, { url = '' }) => {
  const audience = audiences.get(url.slice(1));
  audience?.add(socket);
  socket.once('close', () => audience?.delete(socket));
  socket.once('message', () => {
    socket.send('{"t":"welcome"}');
    socket.send('{"t":"snapshot"}');
  });
});
server.listen(0, '127.0.0.1', () => nowListening(server.address()));
