/** What the auth service, the API or the network answered; the fields that both kinds of error share. */
interface Refusal {
  readonly code?: unknown;
  readonly status?: unknown;
}

/** Why it did not work and what to do now, as one would say it. */
export function sentenceFor(error: unknown): string {
  const { code, status } = (typeof error === 'object' && error !== null ? error : {}) as Refusal;
  if (code === 'invalid_credentials') return 'That e-mail and password do not go together. Check both and try again.';
  if (code === 'user_banned') return 'This account is closed. Ask a manager.';
  if (code === 'email_not_confirmed') return 'Please confirm your e-mail first: look for our message in your inbox.';
  if (code === 'validation_failed') return 'This does not look like an e-mail address.';
  if (code === 'over_request_rate_limit' || status === 429) return 'Too many tries. Wait a minute, then try again.';
  if (typeof status === 'number' && status >= 500) return 'Heard has a problem at the moment. Try again shortly.';
  if (typeof status === 'number' && status >= 400) return 'Signing in did not work. Try again.';
  return 'Heard cannot be reached. Check the network, then try again.';
}
