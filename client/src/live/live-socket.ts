import { CLIENT_BEAT, PROTOCOL_VERSION, SERVER_SILENCE, type ClientMessage, type ServerMessage } from '@heard/shared/live/protocol.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';

/**
 * Between `welcome` and the first frame the line may be busy with one large snapshot, and no beat can overtake it: a slow line
 * would otherwise be cut at every attempt and never get it.
 */
const FIRST_FRAME_PATIENCE = 20 * SECOND;
const WELCOME_PATIENCE = 8 * SECOND;

export interface Hello {
  readonly token: string;
  readonly restaurantId: string;
  readonly since: number | null;
}

export interface SocketEvents {
  readonly heard: (message: ServerMessage) => void;
  /** Once, unless we closed it ourselves. `code` 0: it went silent, or spoke nonsense. */
  readonly lost: (code: number) => void;
  readonly place: () => number;
}

export interface LiveSocket {
  readonly close: () => void;
  /** Nothing, while nobody listens: what is said here is worth nothing later. */
  readonly say: (message: ClientMessage) => void;
}

/** One connection, from hello to its end. It ends itself when the server has been silent for too long. */
export function openSocket(address: string, hello: Hello, on: SocketEvents): LiveSocket {
  const socket = new WebSocket(address);
  let silence: ReturnType<typeof setTimeout> | undefined;
  const say = (message: ClientMessage): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const beats = setInterval(() => say({ t: 'beat', seq: on.place() }), CLIENT_BEAT);
  let isOver = false;
  const end = (code?: number): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(silence);
    clearInterval(beats);
    socket.close();
    if (code !== undefined) on.lost(code);
  };
  const bear = (patience: number): void => {
    clearTimeout(silence);
    silence = setTimeout(() => end(0), patience);
  };
  bear(WELCOME_PATIENCE);
  socket.addEventListener('open', () => say({ t: 'hello', version: PROTOCOL_VERSION, ...hello }));
  socket.addEventListener('close', ({ code }) => end(code));
  socket.addEventListener('message', ({ data }) => {
    if (isOver) return;
    const message = read(data);
    if (message === undefined) return end(0);
    bear(message.t === 'welcome' ? FIRST_FRAME_PATIENCE : SERVER_SILENCE);
    on.heard(message);
  });
  return { close: () => end(), say };
}

function read(data: unknown): ServerMessage | undefined {
  try {
    return typeof data === 'string' ? (JSON.parse(data) as ServerMessage) : undefined;
  } catch {
    return undefined;
  }
}
