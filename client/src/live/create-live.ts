import type { Actor } from '@heard/shared/live/rule.ts';
import type { GetToken, Live } from './live.ts';

export interface LiveOptions {
  readonly actor: Actor;
  readonly getToken: GetToken;
  /** Where the API is; by default the page's own origin. */
  readonly origin?: string;
}

export declare function createLive(options: LiveOptions): Live;
