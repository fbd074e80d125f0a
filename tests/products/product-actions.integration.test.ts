/** The actions of goods: who may, what stays typed, with what the form is compared next time, and what the audit log says. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import {
  changeProductAction,
  correctStockAction,
  createProductAction,
  picturesAction,
} from '@/app/admin/(console)/products/actions';
import { transaction } from '@/db/client';
import { categories, products, variants } from '@/db/schema';
import { common, product as t } from '@/lib/console/messages';
import { env } from '@/lib/env';
import { temporaryDatabase } from '../support/accounts';
import { kurtas } from '../support/kurta';
import { rows, run } from '../support/raw';

const viewer = vi.hoisted(() => ({ email: 'asha@shop.example', role: 'manager' }));
vi.mock('@/lib/log');
vi.mock('next/cache', () => ({ refresh: () => undefined }));
vi.mock('next/headers', () => ({ headers: async () => new Headers({ origin: env().PUBLIC_URL }) }));
vi.mock('@/lib/auth/guard', async (original) => ({
  ...(await original<object>()),
  currentViewer: async () => viewer,
  settled: (one: unknown) => one,
}));

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  const { category, product, variant } = kurtas(7);
  await transaction('test', async (tx) => {
    await tx.insert(categories).values(category);
    await tx.insert(products).values({ ...product, pictures: [] });
    await tx.insert(variants).values(variant);
  });
});
afterAll(() => cleanUp());
beforeEach(() => {
  viewer.role = 'manager';
});

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
const lastAudited = async () =>
  (await rows('SELECT action, result, actor, details FROM audit_log ORDER BY number DESC LIMIT 1'))[0];
const details = async () => JSON.stringify((await lastAudited())?.details);

it('nobody changes goods without the permission, and the log says who tried', async () => {
  viewer.role = 'packer';
  const typed = { productId: 'kurta', version: '0', name: 'Mine' };
  expect(await changeProductAction(undefined, form(typed))).toMatchObject({
    ok: false,
    message: common.notYours(['owner', 'manager']),
    values: typed,
  });
  expect(await lastAudited()).toMatchObject({
    action: 'product.change',
    result: 'refused',
    actor: viewer.email,
  });
});

it('a form that is older than somebody’s change keeps what was typed, and takes the new version with it', async () => {
  await run('UPDATE products SET version = 4');
  const typed = { productId: 'kurta', version: '3', name: 'Mine' };
  const result = await changeProductAction(undefined, form(typed));
  expect(result).toMatchObject({ ok: false, values: { ...typed, version: '4' } });
  expect(await changeProductAction(undefined, form({ ...typed, version: '4' }))).toMatchObject({ ok: true });
  expect(await lastAudited()).toMatchObject({ action: 'product.change', result: 'done' });
  expect(await details()).toContain('kurta');
});

it('the log keeps what goods are called, where they stand and what tax they carry', async () => {
  const [row] = await rows("SELECT version FROM products WHERE id = 'kurta'");
  const said = { name: 'Kurta', category: 'apparel', hsn: '6205', gst: '5', active: 'yes' };
  const typed = { ...said, productId: 'kurta', version: String(row?.version), description: 'Soft.' };
  expect(await changeProductAction(undefined, form(typed))).toMatchObject({ ok: true });
  expect(JSON.parse(String((await lastAudited())?.details))).toEqual({ ...said, productId: 'kurta' });
});

it('a count that is older than a sale is said at its field, with the number that it is compared with next time', async () => {
  const typed = {
    productId: 'kurta',
    sku: 'KURTA-M',
    units: '20',
    note: 'counted',
    shown: '9',
    formToken: randomUUID(),
  };
  const result = await correctStockAction(undefined, form(typed));
  expect(result).toMatchObject({ fieldErrors: { units: t.moved(9, 7) }, values: { ...typed, shown: '7' } });
  expect(await correctStockAction(undefined, form({ ...typed, shown: '7' }))).toMatchObject({
    ok: true,
    message: t.corrected(20),
  });
  expect(await correctStockAction(undefined, form({ ...typed, units: 'twenty' }))).toMatchObject({
    fieldErrors: { units: t.correctionFault },
  });
});

it('a new product that cannot be made keeps its form; one that can says where it is', async () => {
  const typed = { name: 'Brass diya', category: 'apparel', sku: 'DIYA-1', price: '' };
  expect(await createProductAction(undefined, form(typed))).toMatchObject({
    fieldErrors: { price: t.priceMissing },
    values: typed,
  });
  expect(await createProductAction(undefined, form({ ...typed, price: '95' }))).toEqual({
    ok: true,
    data: { id: 'brass-diya' },
  });
  expect(await lastAudited()).toMatchObject({ action: 'product.create', result: 'done' });
  expect(await details()).toContain('DIYA-1');
});

it('a field that no form sends is refused before anything is read', async () => {
  const wrong = { productId: '../x', version: '0', src: 'a', step: 'remove' };
  expect(await picturesAction(undefined, form(wrong))).toMatchObject({
    fieldErrors: { productId: common.formOutOfDate },
  });
});
