import { createServer } from 'node:net';
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { makeSmsSender } from '../src/features/messages/sms-sender.ts';
import { makeSmtpSender } from '../src/features/messages/smtp-sender.ts';
import { startHttp } from './loopback-http.ts';
import { startSmtp } from './loopback-smtp.ts';

/** Long enough for this machine, short enough for a test. */
const SOON = 400;
const letter = (of = {}) => ({
  id: randomUUID(),
  address: 'ann@example.org',
  subject: 'Your receipt',
  body: 'Total €14.50\nDziękuję, Łukasz',
  ...of,
});
const refused = (isFinal: boolean) => ({ is: 'refused', problem: expect.any(String) as string, isFinal });

describe('by mail', async () => {
  const { url, mails, behave, stop } = await startSmtp();
  const sender = makeSmtpSender({ url, from: 'The Small House <hello@house.test>', stepMs: SOON });
  afterEach(() => behave('take'));

  test('a letter arrives as it was written, from whom it says, and knowable by its id', async () => {
    const mail = letter();
    expect(await sender.send(mail)).toEqual({ is: 'sent' });
    const [arrived] = mails;
    expect(arrived).toMatchObject({
      to: ['ann@example.org'],
      headers: { subject: 'Your receipt', 'message-id': `<${mail.id}@house.test>`, 'auto-submitted': 'auto-generated' },
    });
    expect(arrived!.headers['from']).toContain('hello@house.test');
    expect(arrived!.body.trim().replaceAll('\r\n', '\n')).toBe(mail.body);
  });

  test('a second copy bears the same id', async () => {
    const mail = letter();
    await sender.send(mail);
    await sender.send(mail);
    expect(mails.at(-1)!.headers['message-id']).toBe(mails.at(-2)!.headers['message-id']);
  });

  test.each([
    [451, false],
    [452, false],
    [550, true],
    [552, true],
  ])('%i is a no, for good or for now', async (code, isFinal) => {
    behave({ code, says: 'not this one' });
    const sent = await sender.send(letter());
    expect(sent).toEqual(refused(isFinal));
    expect((sent as { problem: string }).problem).toContain('not this one');
  });

  test('a slow server is waited for', async () => {
    behave({ lateMs: SOON / 2 });
    expect(await sender.send(letter())).toEqual({ is: 'sent' });
  });

  test('a server that falls silent is not', async () => {
    behave('say nothing');
    expect(await sender.send(letter())).toEqual(refused(false));
  });

  test('one that takes the call and never greets is not waited for either', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((open) => silent.once('listening', open));
    const { port } = silent.address() as { port: number };
    const lonely = makeSmtpSender({ url: `smtp://127.0.0.1:${port}`, from: 'a@house.test', stepMs: SOON });
    expect(await lonely.send(letter())).toEqual(refused(false));
    silent.close();
  });

  test('where nobody listens it is tried again later', async () => {
    await stop();
    expect(await sender.send(letter())).toEqual(refused(false));
  });
});

describe('by text', async () => {
  let status = 200;
  let lateMs: number | undefined = 0;
  const { url, asked, stop } = await startHttp((_, response) => {
    if (lateMs === undefined) return;
    setTimeout(() => response.writeHead(status, { location: 'https://elsewhere.test/' }).end('{"never":"read"}'), lateMs);
  });
  const sender = makeSmsSender({ url: `${url}/send`, token: 'a token of the house', patienceMs: SOON });
  afterEach(() => ([status, lateMs] = [200, 0]));
  const text = () => letter({ address: '+353 (85) 123-4567', subject: '', body: 'Your table is ready.' });

  test('a letter arrives with its id, its number as it is dialled, and who sends it', async () => {
    const wanted = text();
    expect(await sender.send(wanted)).toEqual({ is: 'sent' });
    expect(asked.at(-1)).toMatchObject({ method: 'POST', path: '/send' });
    expect(asked.at(-1)!.headers).toMatchObject({ authorization: 'Bearer a token of the house', 'idempotency-key': wanted.id });
    expect(JSON.parse(asked.at(-1)!.body)).toEqual({ id: wanted.id, to: '+353851234567', text: 'Your table is ready.' });
  });

  test.each([
    [500, false],
    [503, false],
    [429, false],
    [401, false],
    [302, false],
    [400, true],
    [422, true],
  ])('%i is a no, for good or for now', async (answered, isFinal) => {
    status = answered;
    const before = asked.length;
    expect(await sender.send(text())).toEqual(refused(isFinal));
    expect(asked).toHaveLength(before + 1);
  });

  test('a slow provider is waited for', async () => {
    lateMs = SOON / 2;
    expect(await sender.send(text())).toEqual({ is: 'sent' });
  });

  test('one that hangs is not, and is said to', async () => {
    lateMs = undefined;
    expect(await sender.send(text())).toEqual({ is: 'refused', problem: 'The provider took longer than 0.4 s.', isFinal: false });
  });

  test('where nobody listens it is tried again later', async () => {
    await stop();
    expect(await sender.send(text())).toEqual({
      is: 'refused',
      problem: expect.stringMatching(/^The provider could not be reached \(\w+\)\.$/) as string,
      isFinal: false,
    });
  });
});
