import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import type { Express } from 'express';

/**
 * Express gives every request and response its own prototype (`Object.setPrototypeOf`), which costs more than half of its time
 * (expressjs/express#5998). Objects that are born with that prototype skip the change. A test holds the two together.
 */
export function createHttpServer(app: Express): Server {
  // Classes: V8 gives what a plain function constructs in another's name a hidden class of its own each time. A small POST costs
  // 118 µs with Express's own way, 165 with such functions, 48 with classes.
  class AppRequest extends IncomingMessage {}
  class AppResponse extends ServerResponse {}
  app.request = asPrototype(AppRequest.prototype, app.request);
  app.response = asPrototype(AppResponse.prototype, app.response);
  const server = createServer(
    {
      IncomingMessage: AppRequest,
      ServerResponse: AppResponse,
      // Longer than the proxy's own keep-alive, so that the proxy never writes into a closing connection.
      keepAliveTimeout: 65_000,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      maxHeaderSize: 16_384,
      noDelay: true,
    },
    app,
  );
  server.maxConnections = 20_000;
  return server;
}

/** The class's prototype, with all that the app's own brings along. */
function asPrototype<T extends object>(born: object, given: T): T {
  Object.setPrototypeOf(born, Object.getPrototypeOf(given) as object);
  return Object.defineProperties(born, Object.getOwnPropertyDescriptors(given)) as T;
}

/** A request under way is given this long to finish. */
const FINISH_WITHIN_MS = 8_000;

/** Takes no more connections and waits for the requests under way; a kept-alive connection ends with its answer. */
export async function closeHttpServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, FINISH_WITHIN_MS).unref())]);
  clearInterval(idle);
  server.closeAllConnections();
}
