import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readinessResponse } from './health';
import { finishBeforeExit, installShutdown, isStopping } from './shutdown';

vi.mock('@/db/client', () => ({ transaction: () => Promise.resolve() }));
vi.mock('@/db/migrate', () => ({
  databaseMigrationState: () => Promise.resolve({ missing: [], changed: [], unknown: [] }),
}));
vi.mock('../log', () => ({ log: { info: () => undefined }, describeError: String }));

/** Next's own, which closes the server and ends the process. */
const next = vi.fn();
let before: NodeJS.SignalsListener[];

beforeEach(() => {
  before = process.listeners('SIGTERM');
  process.removeAllListeners('SIGTERM');
  process.on('SIGTERM', next);
  Reflect.deleteProperty(globalThis, Symbol.for('storefront.shutdown'));
});

afterEach(() => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.removeAllListeners(signal);
  for (const listener of before) process.on('SIGTERM', listener);
  next.mockReset();
});

const terminate = () => process.emit('SIGTERM', 'SIGTERM');

it('readiness says no from the moment of SIGTERM, before the server closes', async () => {
  installShutdown(0);
  expect((await readinessResponse()).status).toBe(200);
  terminate();
  expect(isStopping()).toBe(true);
  expect((await readinessResponse()).status).toBe(503);
  await vi.waitFor(() => expect(next).toHaveBeenCalledWith('SIGTERM'));
});

it('the server closes only after the work in the background, whether it succeeds or fails', async () => {
  const good = Promise.withResolvers<void>();
  const bad = Promise.withResolvers<void>();
  installShutdown(0);
  finishBeforeExit(good.promise);
  finishBeforeExit(bad.promise);
  terminate();
  good.resolve();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(next).not.toHaveBeenCalled();
  bad.reject(new Error('a round that failed'));
  await vi.waitFor(() => expect(next).toHaveBeenCalledTimes(1));
});

it('waits for work that begins while requests are still taken', async () => {
  const late = Promise.withResolvers<void>();
  installShutdown(30);
  terminate();
  finishBeforeExit(late.promise);
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(next).not.toHaveBeenCalled();
  late.resolve();
  await vi.waitFor(() => expect(next).toHaveBeenCalledTimes(1));
});

it('goes on taking requests for as long as the setting says', async () => {
  installShutdown(60);
  const began = performance.now();
  terminate();
  await vi.waitFor(() => expect(next).toHaveBeenCalled());
  expect(performance.now() - began).toBeGreaterThanOrEqual(55);
});

it('does not wait for ever, and closes once however often it is told', async () => {
  installShutdown(0, 40);
  finishBeforeExit(new Promise(() => undefined));
  terminate();
  terminate();
  expect(next).not.toHaveBeenCalled();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(next).toHaveBeenCalledTimes(1);
});
