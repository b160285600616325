/** Where people sign in: the project's auth service, or the server's own. */
export interface AuthSettings {
  /** Absolute. */
  readonly url: string;
  /** The project's public key; empty for the server's own service. */
  readonly key: string;
}

const OWN: AuthSettings = { url: '/auth/v1', key: '' };

/** Whoever serves the page says it there, so that the first load asks nobody. */
export function authSettings(page: Document = document): AuthSettings {
  const said = page.querySelector('meta[name="heard-auth"]')?.getAttribute('content');
  const { url, key } = { ...OWN, ...((said ? JSON.parse(said) : {}) as Partial<AuthSettings>) };
  return { url: new URL(url, page.baseURI).href, key };
}
