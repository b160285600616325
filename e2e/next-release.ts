import type { Page } from '@playwright/test';

/** Another release comes to this page: to a browser a worker at another address is another worker. */
export const nextRelease = (page: Page): Promise<unknown> => page.evaluate(() => navigator.serviceWorker.register('/sw.js?next'));
