import { beforeEach, expect, it, vi } from 'vitest';
import { TEST_ENVIRONMENT } from '@/tests/support/accounts';
import { readSessionId, writeSessionCookie } from './session-cookie';

const set = vi.hoisted(() => vi.fn());
const get = vi.hoisted(() => vi.fn());
vi.mock('next/headers', () => ({ cookies: async () => ({ get, set }) }));

beforeEach(() => {
  Object.assign(process.env, TEST_ENVIRONMENT, { PUBLIC_URL: 'https://shop.example' });
});

it('is kept from scripts, from other sites’ forms and from plain http, and ends after eight hours', async () => {
  await writeSessionCookie('session-1');
  expect(set).toHaveBeenCalledWith('__Host-next-auth.session-token', expect.any(String), {
    httpOnly: true,
    sameSite: 'lax',
    secure: true,
    path: '/',
    maxAge: 8 * 60 * 60,
  });
});

it('holds the session’s id encrypted, and nobody but this shop can read or make it', async () => {
  await writeSessionCookie('session-1');
  const token = String(set.mock.lastCall?.[1]);
  expect(Buffer.from(token, 'base64url').toString()).not.toContain('session-1');
  get.mockReturnValue({ value: token });
  expect(await readSessionId()).toBe('session-1');
  get.mockReturnValue({ value: token.replace(/[^.](?=[^.]*$)/, (first) => (first === 'A' ? 'B' : 'A')) });
  expect(await readSessionId()).toBeUndefined();
});

it('is over after eight hours, to the minute', async () => {
  vi.useFakeTimers();
  await writeSessionCookie('session-1');
  get.mockReturnValue({ value: set.mock.lastCall?.[1] });
  vi.advanceTimersByTime(8 * 3_600_000 - 60_000);
  expect(await readSessionId()).toBe('session-1');
  vi.advanceTimersByTime(120_000);
  expect(await readSessionId()).toBeUndefined();
  vi.useRealTimers();
});
