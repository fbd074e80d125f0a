/** The timer of reconcile and the mailer, when the server is told to end. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startReconcileTimer } from '../housekeeping/reconcile-timer';
import { startMailer, wakeMailer } from '../mail/send/wake';
import { reconcileRound } from '../payments/reconcile/reconcile-round';
import { installShutdown } from './shutdown';

vi.mock('../log', () => ({
  log: { info: () => undefined, debug: () => undefined, error: () => undefined },
  describeError: String,
}));
vi.mock('../env', () => ({ env: () => ({ RECONCILE_INTERVAL_SECONDS: 0.01 }) }));
vi.mock('../housekeeping/sweep', () => ({ sweepDaily: () => Promise.resolve() }));
vi.mock('../payments/reconcile/reconcile-round', () => ({ reconcileRound: vi.fn(), isIdle: () => true }));

const round = vi.mocked(reconcileRound);
/** Next's own handler, which closes the server. */
const close = vi.fn();
const summary = {} as Awaited<ReturnType<typeof reconcileRound>>;

let before: NodeJS.SignalsListener[];
beforeEach(() => {
  before = process.listeners('SIGTERM');
  process.removeAllListeners('SIGTERM');
  process.on('SIGTERM', close);
  for (const name of ['shutdown', 'reconcile-timer', 'mailer']) {
    Reflect.deleteProperty(globalThis, Symbol.for(`storefront.${name}`));
  }
  installShutdown(0);
});
afterEach(() => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.removeAllListeners(signal);
  for (const listener of before) process.on('SIGTERM', listener);
  round.mockReset();
  close.mockReset();
});

const terminate = () => process.emit('SIGTERM', 'SIGTERM');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('a round of reconcile ends before the server closes, and no other begins', async () => {
  const running = Promise.withResolvers<typeof summary>();
  round.mockReturnValue(running.promise);
  startReconcileTimer();
  await vi.waitFor(() => expect(round).toHaveBeenCalledTimes(1));
  terminate();
  await pause(50);
  expect(close).not.toHaveBeenCalled();
  running.resolve(summary);
  await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(1));
  await pause(60);
  expect(round).toHaveBeenCalledTimes(1);
});

it('messages that are being sent are sent before the server closes, and no others are begun', async () => {
  const sending = Promise.withResolvers<void>();
  const run = vi.fn(() => sending.promise);
  startMailer(run);
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1));
  terminate();
  wakeMailer();
  await pause(50);
  expect(close).not.toHaveBeenCalled();
  sending.resolve();
  await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(1));
  await pause(400);
  expect(run).toHaveBeenCalledTimes(1);
});
