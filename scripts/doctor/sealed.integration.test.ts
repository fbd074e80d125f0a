import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { transaction } from '@/db/client';
import { insertOrder } from '@/db/queries/order-lines';
import { env } from '@/lib/env';
import { sealAccount } from '@/lib/security/sealed-account';
import { temporaryDatabase } from '@/tests/support/accounts';
import * as raw from '@/tests/support/raw';
import { judgeSealed } from './judge-sealed';
import { probeSealed } from './probe-sealed';

const keyOf = (name: string) => Buffer.alloc(32, name).toString('base64');
const NUMBER = '500000004545';

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
});
afterAll(() => cleanUp());
afterEach(() => raw.run('UPDATE orders SET bank_account = NULL'));

const set = (names: string[]) =>
  Object.assign(env(), { PINELABS_ENV: 'uat', DATA_ENCRYPTION_KEY: names.map(keyOf) });

async function order(id: string, plain = false): Promise<void> {
  const address = { fullName: '', address1: '', address2: '', city: '', pincode: '', state: '', country: '' };
  const bankAccount = plain ? { accountNumber: NUMBER } : sealAccount(id, { accountNumber: NUMBER });
  const names = { reference: id, viewTokenHash: id, checkoutToken: id, cartId: id };
  const person = { email: '', mobile: '', firstName: '', lastName: '' };
  const money = { subtotalPaise: 1, shippingPaise: 0, totalPaise: 1 };
  await transaction('test', (tx) =>
    insertOrder(
      tx,
      {
        ...{ id, ...names, ...person, ...money, bankAccount },
        ...{ shippingAddress: address, billingAddress: address, preAuth: false },
        ...{ status: 'PLACED', stock: 'reserved', createdAt: 1, updatedAt: 1 },
      },
      [],
    ),
  );
}

const found = async () => judgeSealed(env(), await probeSealed(env()));

it('says which keys are missing and what waits to be sealed anew, and no number', async () => {
  set(['first']);
  expect(await found()).toEqual([expect.objectContaining({ level: 'ok' })]);
  await order('one');
  set(['second']);
  await order('two');
  expect(await found()).toEqual([
    expect.objectContaining({
      level: 'bad',
      says: expect.stringMatching(/^1 values were sealed with a key/),
    }),
  ]);
  set(['second', 'first']);
  await order('three', true);
  const [finding] = await found();
  expect(finding).toMatchObject({ level: 'warn', says: expect.stringMatching(/^2 values .* 1 of them/) });
  expect(JSON.stringify(finding)).not.toContain(NUMBER);
});
