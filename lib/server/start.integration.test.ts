import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { addAccounts, TEST_ENVIRONMENT, temporaryDatabase } from '@/tests/support/accounts';

vi.mock('../log');

class Ended extends Error {}

const PRODUCTION = {
  PINELABS_ENV: 'production',
  PUBLIC_URL: 'https://shop.in',
  PINELABS_SECRET_KEY: '9f3a6c0de1b7458295c4aa31f0d27be8',
  PINELABS_CLIENT_SECRET: 'tq9Xv2mB7rKcW4hZ',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  DATA_ENCRYPTION_KEY: 'm3X0cQm5pA1sT7vJ9dLw2hYkRzUeGf8BnC4oIqPxW6E=',
};

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
});
afterAll(() => cleanUp());
beforeEach(() => {
  vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Ended();
  });
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

/** @returns what it says when it ends; undefined when it goes on. */
async function start(changes: Record<string, string>): Promise<string | undefined> {
  // The environment is read once.
  vi.resetModules();
  Object.assign(process.env, TEST_ENVIRONMENT, changes);
  const { checkStart } = await import('./start');
  try {
    await checkStart();
    return undefined;
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    return vi.mocked(console.error).mock.calls.join('\n');
  }
}

it('goes on with secrets and accounts of its own', async () => {
  expect(await start(PRODUCTION)).toBeUndefined();
});

it('ends where a place has two delivery fees, and names it', async () => {
  vi.doMock('@/shop/delivery', () => {
    const zone = { pins: ['560'], rupees: 1 };
    return {
      delivery: {
        rupees: 1,
        zones: [
          { ...zone, name: 'A' },
          { ...zone, name: 'B' },
        ],
      },
    };
  });
  expect(await start(PRODUCTION)).toContain('shop/delivery.ts: PIN “560” stands in “A” and “B”');
  vi.doUnmock('@/shop/delivery');
});

it('ends where orders could not be found by their number, and names the prefix', async () => {
  const { shop } = await import('@/shop/config');
  vi.doMock('@/shop/config', () => ({ shop: { ...shop, referencePrefix: 'Shop1' } }));
  expect(await start(PRODUCTION)).toContain(
    'shop/config.ts: referencePrefix “Shop1” must be two to six letters',
  );
  vi.doUnmock('@/shop/config');
});

it('ends where a secret is the demo’s, and names it', async () => {
  expect(await start({ ...PRODUCTION, PINELABS_CLIENT_SECRET: 'demo-0123456789' })).toContain(
    'PINELABS_CLIENT_SECRET is the one that npm run demo made up',
  );
});

it('ends where an account of the demo’s may sign in to a shop that takes money, and there alone', async () => {
  await addAccounts();
  expect(await start(PRODUCTION)).toContain('admin@shop.example may sign in');
  expect(await start({ ...PRODUCTION, PINELABS_ENV: 'sandbox' })).toBeUndefined();
});

it('says at a public address that the sandbox takes the payments', async () => {
  expect(await start({ ...PRODUCTION, PINELABS_ENV: 'sandbox' })).toBeUndefined();
  const { log } = await import('../log');
  expect(log.warn).toHaveBeenCalledWith(expect.stringContaining('no money moves'));
});
