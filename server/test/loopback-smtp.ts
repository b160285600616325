import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';

export interface Mail {
  readonly to: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the server does with the next mail: take it, refuse it with this code, take it late, or take it and never say so. */
export type Way = 'take' | { readonly code: number; readonly says: string } | { readonly lateMs: number } | 'say nothing';

/** A mail server on this machine. It keeps what it took, or was handed before it fell silent. */
export async function startSmtp(): Promise<{ url: string; mails: Mail[]; behave(way: Way): void; stop(): Promise<void> }> {
  const mails: Mail[] = [];
  let way: Way = 'take';
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    async onData(stream, session, done) {
      // Undefined: whoever sent it was killed in the middle.
      const raw = await text(stream).catch(() => undefined);
      if (raw === undefined) return;
      const mail = { to: session.envelope.rcptTo.map(({ address }) => address), ...mailOf(raw) };
      if (typeof way === 'object' && 'code' in way) return done(Object.assign(new Error(way.says), { responseCode: way.code }));
      mails.push(mail);
      if (way === 'say nothing') return;
      if (typeof way === 'object') setTimeout(done, way.lateMs);
      else done();
    },
  });
  // Whoever is killed in the middle of a talk breaks it.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const stop = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  afterAll(stop);
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, mails, behave: (next) => void (way = next), stop };
}

function mailOf(raw: string): Pick<Mail, 'headers' | 'body'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
  const headers = Object.fromEntries(
    unfolded.split('\r\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  return { headers, body: decoded(rest.join('\r\n\r\n'), headers['content-transfer-encoding'] ?? '') };
}

/** RFC 2045 §6.7 and §6.8. */
function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
