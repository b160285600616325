/** What the server refused, or that it could not be reached (`code` 'unreachable', `status` 0). */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly about: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

export const unreachable = (): Problem => new Problem('unreachable', 'Heard cannot be reached right now.', 0);

/**
 * The server's own word (problem+json with a code), or undefined: a hotel network's sign-in page or a proxy between us also
 * answers with a status, and must never be taken for a decision.
 */
export async function problemOf(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get('content-type')?.includes('application/problem+json')) return undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null) return undefined;
  const { code, detail, title, about } = body as Record<string, unknown>;
  if (typeof code !== 'string') return undefined;
  const sentence = [detail, title].find((text) => typeof text === 'string' && text !== '') as string | undefined;
  return new Problem(
    code,
    sentence ?? 'This was refused.',
    response.status,
    typeof about === 'object' && about !== null ? (about as Record<string, unknown>) : {},
  );
}
