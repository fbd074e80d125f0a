import { expect, it, vi } from 'vitest';
import { auditOrigin } from '@/lib/audit/origin';
import { callerDevice } from './caller';

const request = vi.hoisted(() => ({ headers: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  headers: async () => ({ get: (name: string) => request.headers.get(name) ?? null }),
}));
vi.mock('@/lib/env', () => ({ env: () => ({ TRUSTED_PROXY_HOPS: 0 }) }));

it('a browser’s name is cut and cleaned once, for sessions and for the audit log', async () => {
  request.headers.set('user-agent', `Fire\0fox ${'x'.repeat(400)}`);
  const device = await callerDevice();
  expect(device).toMatch(/^Fire fox x{191}$/);
  expect((await auditOrigin()).device).toBe(device);
});

it('a browser that does not say what it is has no name', async () => {
  request.headers.clear();
  expect(await callerDevice()).toBeUndefined();
  expect((await auditOrigin()).device).toBeNull();
});
