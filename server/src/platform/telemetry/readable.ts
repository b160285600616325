/** Names of fields whose values must never be read in a log, wherever in an entry they hide. */
const SECRET = /(?:authorization|cookie|password|secret|token|jwt|api[-_]?key|anon[-_]?key)s?$|^pins?$/i;

/** Secrets that stand in the middle of a text: a signed token, a bearer's header, the password of a connection string. */
const JWT = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;
const BEARER = /\bBearer\s+[^\s"']+/gi;
const URL_PASSWORD = /(\w+:\/\/[^\s:/@]*):[^\s/@]+@/g;

/** The replacer of `JSON.stringify` for log entries: errors with what explains them, secrets never. */
export function readable(key: string, value: unknown): unknown {
  if (value !== null && value !== undefined && SECRET.test(key)) return '[redacted]';
  if (typeof value === 'string') return withoutSecrets(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Error) return errorOf(value);
  return value;
}

function withoutSecrets(text: string): string {
  if (!/eyJ|bearer|:\/\//i.test(text)) return text;
  return text.replace(JWT, '[token]').replace(BEARER, 'Bearer [redacted]').replace(URL_PASSWORD, '$1:[redacted]@');
}

/** Only these fields: Postgres puts the values of rows into `detail`, HTTP clients whole requests into their errors. */
function errorOf(error: Error & { code?: unknown; errors?: unknown }): object {
  const { name, message, stack, cause, code, errors } = error;
  return { name, message, code, stack, cause, errors };
}
