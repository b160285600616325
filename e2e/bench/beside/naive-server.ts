import { createServer } from 'node:http';
import compression from 'compression';
import cors from 'cors';
import express, { type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import Joi from 'joi';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { Pool } from 'pg';
import { WebSocketServer, type WebSocket } from 'ws';
import { makeSigningKeys } from '../../../server/src/platform/auth/signing-key.ts';
import { nowListening } from '../stage/beside.ts';
import { saveOrder, type NaiveOrder } from './naive-order.ts';

/**
 * The same duties as the product's, each done the way a tutorial does it: every middleware at its default, every token verified
 * anew, a query at a time, every event written as JSON for each socket, and every socket told. Arguments: database url, secret.
 */
const [databaseUrl = '', secret = ''] = process.argv.slice(2);
const pool = new Pool({ connectionString: databaseUrl, max: 10 });
const jwks = createLocalJWKSet(makeSigningKeys({ secret, clock: Date.now }).jwks());
const sockets = new Map<string, Set<WebSocket>>();

const line = Joi.object({
  lineId: Joi.string().uuid().required(),
  itemId: Joi.string().uuid().required(),
  quantity: Joi.number().integer().min(1).max(99).required(),
  seat: Joi.number().integer().min(0).max(60).required(),
  course: Joi.number().integer().min(1).max(9).required(),
  note: Joi.string().allow('').max(200).required(),
  modifierIds: Joi.array().items(Joi.string().uuid()).required(),
  isHeld: Joi.boolean().required(),
});
const body = Joi.object({ orderId: Joi.string().uuid().required(), lines: Joi.array().items(line).min(1).required() });

const signedIn: RequestHandler = async (request, _response, next) => {
  await jwtVerify((request.headers.authorization ?? '').replace('Bearer ', ''), jwks);
  next();
};

const order: RequestHandler<{ restaurantId: string; checkId: string }> = async (request, response) => {
  const { value, error } = body.validate(request.body);
  if (error) return void response.status(400).json({ error: error.message });
  const { restaurantId, checkId } = request.params;
  const events = await saveOrder(pool, restaurantId, checkId, value as NaiveOrder, request.headers['idempotency-key'] as string);
  for (const event of events) {
    const message = { t: 'events', from: event.seq - 1, to: event.seq, events: [event] };
    for (const socket of sockets.get(restaurantId) ?? []) socket.send(JSON.stringify(message));
  }
  response.json({ seq: events.at(-1)!.seq });
};

const app = express();
app.use(helmet(), cors(), compression(), express.json());
app.use(rateLimit({ windowMs: 60_000, limit: 10_000_000, standardHeaders: 'draft-8', legacyHeaders: false }));
// oxlint-disable-next-line oxc/no-async-endpoint-handlers -- Express 5 takes a rejection as an error
app.post('/api/v1/restaurants/:restaurantId/checks/:checkId/orders', signedIn, order);

const server = createServer(app);
new WebSocketServer({ server }).on('connection', (socket) => {
  socket.once('message', (data: Buffer) => {
    const { restaurantId } = JSON.parse(data.toString()) as { restaurantId: string };
    const here = sockets.get(restaurantId) ?? new Set();
    sockets.set(restaurantId, here.add(socket));
    socket.once('close', () => here.delete(socket));
    socket.send('{"t":"welcome"}');
    socket.send('{"t":"snapshot"}');
  });
});
server.listen(0, '127.0.0.1', () => nowListening(server.address()));
