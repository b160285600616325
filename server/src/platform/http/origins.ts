import type { Config } from '../../config.ts';

/** Browsers always name the page's origin; programs without one hold a token or nothing. Same host, or on the list. */
export const isOriginAllowed =
  ({ clientOrigins }: Pick<Config, 'clientOrigins'>) =>
  (origin: string | undefined, host: string | undefined): boolean => {
    if (origin === undefined || clientOrigins.includes(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  };
