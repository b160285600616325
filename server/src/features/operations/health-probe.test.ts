import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { worst, type Check, type Finding } from './health.ts';
import { LOOK_EVERY, makeHealthProbe } from './health-probe.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const check = (name: string, look: Check['look'], unanswered: Check['unanswered'] = 'degraded'): Check => ({
  name,
  withinMs: 100,
  unanswered,
  look,
});

test('a part that hangs is asked once, not once a look, and does not keep the others from being looked at', async () => {
  let asked = 0;
  let looked = 0;
  const hangs = check('hangs', () => new Promise<Finding>(() => void (asked += 1)), 'unhealthy');
  const works = check('works', () => ({ status: 'healthy', looked: (looked += 1) }));
  const probe = makeHealthProbe([hangs, works], Date.now, () => undefined);
  void probe.start();
  await vi.advanceTimersByTimeAsync(5 * LOOK_EVERY);
  probe.stop();
  expect(asked).toBe(1);
  expect(looked).toBeGreaterThanOrEqual(5);
  expect(probe.findings.get('hangs')).toEqual({ status: 'unhealthy', says: 'No answer within 100 ms.' });
  expect(probe.findings.get('works')).toMatchObject({ status: 'healthy', looked });
});

test('a check that fails says what that means, and not what the driver said', async () => {
  const fails = check('fails', () => Promise.reject(new TypeError('password authentication failed for user "app_api"')));
  const probe = makeHealthProbe([fails], Date.now, () => undefined);
  await probe.start();
  probe.stop();
  expect(probe.findings.get('fails')).toEqual({ status: 'degraded', says: 'It could not be asked (TypeError).' });
});

test('the house is as well as its worst part', () => {
  const finding = (status: Finding['status']): Finding => ({ status });
  expect(worst([])).toBe('healthy');
  expect(worst([finding('healthy'), finding('degraded')])).toBe('degraded');
  expect(worst([finding('degraded'), finding('unhealthy'), finding('healthy')])).toBe('unhealthy');
});
