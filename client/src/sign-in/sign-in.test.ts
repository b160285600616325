import userEvent from '@testing-library/user-event';
import { screen, waitFor } from '@testing-library/dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import page from '../../sign-in.html?raw';
import { smallServer, type SmallServer } from '../features/staff/small-server.test-data.ts';
import type { startSignIn } from './sign-in.ts';

const TOKEN = 'POST /auth/v1/token';
const lighthouse = { restaurantId: 'r1', restaurantName: 'The Lighthouse', memberId: 'm1', name: 'Ana', role: 'server' };
let server: SmallServer;
let went: string[];

beforeEach(async () => {
  server = await smallServer();
  vi.stubEnv('VITE_API_URL', server.url);
  went = [];
  server.doors[TOKEN] = ({ body }) => {
    if (!['right', 'heard-demo'].includes(body['password'] as string))
      return [400, { error_code: 'invalid_credentials', msg: 'Invalid login credentials' }];
    const user = { id: 'u1', email: body['email'], aud: 'authenticated', app_metadata: {}, user_metadata: {}, created_at: '' };
    return [200, { access_token: 'person', token_type: 'bearer', expires_in: 3_600, refresh_token: 'again', user }];
  };
  works(lighthouse);
});
afterEach(async () => {
  document.body.replaceChildren();
  localStorage.clear();
  vi.unstubAllEnvs();
  vi.resetModules();
  await server.close();
});

const works = (...memberships: object[]): void => {
  server.doors['GET /api/v1/me'] = ({ token }) => [token === 'person' ? 200 : 401, { userId: 'u1', memberships }];
};

/** The auth client is made once per page, so each page gets its own. */
async function open(more = ''): Promise<void> {
  const parsed = new DOMParser().parseFromString(page.replaceAll(/<link[^>]*>|<script[^>]*>/g, ''), 'text/html');
  document.head.innerHTML = `<meta name="heard-auth" content='{"url":"${server.url}/auth/v1","key":""}'>${more}`;
  document.body.replaceChildren(...document.importNode(parsed.body, true).childNodes);
  const fresh = (await import('./sign-in.ts')) as { startSignIn: typeof startSignIn };
  fresh.startSignIn(document, (path) => void went.push(path));
}

const email = (): HTMLInputElement => screen.getByLabelText('E-mail');
const password = (): HTMLInputElement => screen.getByLabelText('Password');
async function signIn(secret: string): Promise<void> {
  await userEvent.type(email(), 'ana@lighthouse.example');
  await userEvent.type(password(), `${secret}{Enter}`);
}

describe('signing in', { timeout: 20_000 }, () => {
  it('leads a server to the floor, by keyboard alone', async () => {
    await open();
    await signIn('right');
    await waitFor(() => expect(went).toEqual(['/floor']));
    expect(JSON.parse(localStorage.getItem('heard-restaurant')!)).toBe('r1');
    expect(localStorage.getItem('sb-heard-auth-token')).toContain('person');
  });

  it('leads a cook to the kitchen', async () => {
    works({ ...lighthouse, role: 'cook' });
    await open();
    await signIn('right');
    await waitFor(() => expect(went).toEqual(['/kitchen']));
  });

  it('says in words what was wrong, and keeps what was typed', async () => {
    await open();
    await signIn('wrong');
    expect((await screen.findByText(/do not go together/)).getAttribute('role')).toBe('alert');
    expect([email().value, password().value]).toEqual(['ana@lighthouse.example', 'wrong']);
    expect(screen.getByRole('button', { name: 'Sign in' }).getAttribute('aria-disabled')).toBe('false');
  });

  it('says when there were too many tries', async () => {
    server.doors[TOKEN] = () => [429, { error_code: 'over_request_rate_limit', msg: 'Request rate limit reached' }];
    await open();
    await signIn('right');
    expect(await screen.findByText('Too many tries. Wait a minute, then try again.')).toBeTruthy();
  });

  it('says when there is no network', async () => {
    await open();
    server.isDown = true;
    await signIn('right');
    expect(await screen.findByText(/Heard cannot be reached/, {}, { timeout: 9_000 })).toBeTruthy();
    server.isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(went).toEqual(['/floor']));
  });

  it('asks for what is missing, and puts the cursor there', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(screen.getByText('Type your e-mail first.')).toBeTruthy();
    expect(document.activeElement).toBe(email());
  });

  it('asks where somebody works today who works in two houses, and remembers it', async () => {
    works(lighthouse, { ...lighthouse, restaurantId: 'r2', restaurantName: 'Harbour' });
    await open();
    await signIn('right');
    await userEvent.click(await screen.findByRole('button', { name: 'Harbour' }));
    expect(went).toEqual(['/floor']);
    expect(JSON.parse(localStorage.getItem('heard-restaurant')!)).toBe('r2');
  });

  it('says when the account works nowhere yet', async () => {
    works();
    await open();
    await signIn('right');
    expect(await screen.findByText(/works in no restaurant yet/)).toBeTruthy();
  });

  it('shows the password on request', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(password().type).toBe('text');
    expect(screen.getByRole('button', { name: 'Hide' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('offers the accounts of a demo restaurant in one tap, and only there', async () => {
    await open();
    expect(screen.queryByRole('button', { name: 'Cook' })).toBeNull();
    works({ ...lighthouse, role: 'cook' });
    await open('<meta name="heard-demo" content="owner cook">');
    await userEvent.click(screen.getByRole('button', { name: 'Cook' }));
    await waitFor(() => expect(went).toEqual(['/kitchen']));
  });
});
