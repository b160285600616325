/** `VITE_API_URL` where the API lives elsewhere than the page. */
export const apiOrigin = (): string => (import.meta.env.VITE_API_URL as string | undefined)?.replace(/\/$/, '') ?? '';

export const liveAddress = (origin: string): string => `${(origin || location.origin).replace(/^http/, 'ws')}/api/v1/live`;
