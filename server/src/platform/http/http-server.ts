import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import type { Express } from 'express';

/**
 * Express gives every request and response its own prototype (`Object.setPrototypeOf`), which costs half of its time
 * (expressjs/express#5998). Objects that are born with that prototype skip the change. A test holds the two together.
 */
export function createHttpServer(app: Express): Server {
  // Functions, not classes: their instances must carry the app's own prototype objects, to the identity.
  function AppRequest(this: object, ...args: ConstructorParameters<typeof IncomingMessage>): IncomingMessage {
    return Reflect.construct(IncomingMessage, args, AppRequest) as IncomingMessage;
  }
  function AppResponse(this: object, ...args: ConstructorParameters<typeof ServerResponse>): ServerResponse {
    return Reflect.construct(ServerResponse, args, AppResponse) as ServerResponse;
  }
  AppRequest.prototype = app.request;
  AppResponse.prototype = app.response;
  const server = createServer(
    {
      IncomingMessage: AppRequest as unknown as typeof IncomingMessage,
      ServerResponse: AppResponse as unknown as typeof ServerResponse,
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
