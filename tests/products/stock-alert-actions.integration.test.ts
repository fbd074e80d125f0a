/** What the forms about stock answer: what is to be mended, what was noted, and the same words whoever waits. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { stockAlertAction } from '@/app/[lang]/(shop)/product/[product]/stock-alert-action';
import { stopAction } from '@/app/[lang]/(shop)/stock-alert/[key]/actions';
import { reader, transaction } from '@/db/client';
import { stockAlertsOf } from '@/db/queries/stock-alerts';
import { categories, products, variants } from '@/db/schema';
import { stopPath, TO_ONE_RECIPIENT } from '@/lib/mail/stock-alerts';
import { checkoutErrors, forms, stockAlert, stockAlertStop } from '@/shop/messages';
import { TEST_ENVIRONMENT, temporaryDatabase } from '../support/accounts';
import { KURTA, kurtas } from '../support/kurta';
import { run } from '../support/raw';

vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ origin: TEST_ENVIRONMENT.PUBLIC_URL }),
}));

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  const { category, product, variant } = kurtas(0);
  await transaction('test', async (tx) => {
    await tx.insert(categories).values(category);
    await tx.insert(products).values(product);
    await tx.insert(variants).values(variant);
  });
});
afterAll(() => cleanUp());

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
const ask = (email: string, sku: string = KURTA.id) => stockAlertAction(undefined, formOf({ sku, email }));

it('an address that is none comes back, with the fault at its field', async () => {
  expect(await ask('asha')).toMatchObject({
    ok: false,
    fieldErrors: { email: checkoutErrors.email },
    values: { email: 'asha', sku: KURTA.id },
  });
  expect(await ask(' ')).toMatchObject({ fieldErrors: { email: checkoutErrors.emailMissing } });
});

it('an address is noted as it is meant, with the same words when it waits already', async () => {
  const noted = { ok: true, data: { sku: KURTA.id }, message: stockAlert.noted };
  expect(await ask(' mailto:Asha@mail.example.')).toEqual(noted);
  expect(await ask('asha@mail.example')).toEqual(noted);
  expect(await stockAlertsOf(reader(), 'asha@mail.example')).toHaveLength(1);
});

it('who asks too often is told when to come back; what is sold no more, and what is there, says so', async () => {
  for (let n = 0; n < TO_ONE_RECIPIENT.atOnce; n += 1) await ask('often@mail.example');
  expect(await ask('often@mail.example')).toMatchObject({
    ok: false,
    message: expect.stringMatching(/too often.*(minutes|hours)/),
  });
  expect(await ask('ravi@mail.example', 'no-such')).toMatchObject({ ok: false, message: stockAlert.notSold });
  await run('UPDATE variants SET available = 3');
  expect(await ask('ravi@mail.example')).toMatchObject({ ok: false, message: stockAlert.inStock });
});

it('the button of the link deletes the address', async () => {
  const [alert] = await stockAlertsOf(reader(), 'asha@mail.example');
  const key = stopPath(alert?.id ?? '').replace('/stock-alert/', '');
  expect(await stopAction(undefined, formOf({ key: `${key}x` }))).toMatchObject({
    message: forms.incomplete,
  });
  expect(await stopAction(undefined, formOf({ key }))).toMatchObject({ message: stockAlertStop.stopped });
  expect(await stockAlertsOf(reader(), 'asha@mail.example')).toEqual([]);
});
