import type { AuthMail } from '../auth/embedded/auth-deps.ts';
import type { Log } from '../telemetry/log.ts';

/** Until a mail channel is configured, whoever runs the house finds the link in the log; it never goes into a metric or a reply. */
export const outboxMail = (log: Log): AuthMail => ({
  sendRecovery({ to, link, expiresAt }) {
    log.warn('no mail channel: a recovery link waits here', { to, link, expiresAt: new Date(expiresAt).toISOString() });
    return Promise.resolve();
  },
});
