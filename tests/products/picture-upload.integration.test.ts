/** A picture that is sent with the console's form: nobody's is read who may not, a wrong file changes nothing, a right one is there at once. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { productById } from '@/db/queries/console-products';
import { categories, products } from '@/db/schema';
import { common, product as t } from '@/lib/console/messages';
import { uploadPicture } from '@/lib/console/products/upload';
import { env } from '@/lib/env';
import { temporaryDatabase } from '../support/accounts';
import { kurtas } from '../support/kurta';
import { rows, run } from '../support/raw';

const who = vi.hoisted(() => ({
  viewer: undefined as { email: string; role: string } | undefined,
  origin: undefined as string | undefined,
}));
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  headers: async () => new Headers(who.origin ? { origin: who.origin } : {}),
}));
vi.mock('@/lib/auth/guard', () => ({
  currentViewer: async () => who.viewer,
  settled: (viewer: unknown) => viewer,
}));

let cleanUp: () => Promise<void>;
const folder = mkdtempSync(path.join(tmpdir(), 'uploads-'));
beforeAll(async () => {
  vi.stubEnv('DATA_DIR', folder);
  cleanUp = await temporaryDatabase();
  const { category, product } = kurtas(1);
  await transaction('test', async (tx) => {
    await tx.insert(categories).values(category);
    await tx.insert(products).values({ ...product, pictures: [] });
  });
});
afterAll(async () => {
  await cleanUp();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  Object.assign(who, { viewer: { email: 'asha@shop.example', role: 'manager' }, origin: env().PUBLIC_URL });
  await run("UPDATE products SET pictures = '[]', version = 0");
});

const PHOTO = readFileSync(path.join('tests', 'fixture-shop', 'catalogue', 'pictures', 'photo.jpg'));
function requestWith(bytes: Uint8Array<ArrayBuffer> | Buffer, alt = 'Indigo') {
  const form = new FormData();
  form.set('picture', new File([new Uint8Array(bytes)], 'kurta.jpg', { type: 'image/jpeg' }));
  form.set('alt', alt);
  return new Request('http://shop.example/api/console/pictures?product=kurta', {
    method: 'POST',
    body: form,
  });
}
const there = async () => productById(reader(), 'kurta');
const audited = async () =>
  (await rows('SELECT action, result, actor FROM audit_log ORDER BY number')).map(
    ({ action, result, actor }) => `${action} ${result} ${actor}`,
  );

it('is shown with its words, raises the version, and is in the audit log', async () => {
  const before = (await audited()).length;
  expect(await uploadPicture(requestWith(PHOTO), 'kurta')).toEqual({
    ok: true,
    message: t.uploaded,
    field: '',
    status: 200,
  });
  expect(await there()).toMatchObject({
    version: 1,
    pictures: [{ src: expect.stringMatching(/^\/media\/[0-9a-f]{32}\/\d+\.webp$/), alt: 'Indigo' }],
  });
  expect((await audited()).slice(before)).toEqual([
    'product.pictures asked asha@shop.example',
    'product.pictures done asha@shop.example',
  ]);
});

it('that is none is refused at its field, and changes nothing', async () => {
  const result = await uploadPicture(requestWith(Buffer.from('no picture')), 'kurta');
  expect(result).toMatchObject({
    ok: false,
    field: 'picture',
    status: 422,
    message: expect.stringMatching(/JPEG/),
  });
  expect(await there()).toMatchObject({ version: 0, pictures: [] });
});

it('with words that are too long is refused at theirs', async () => {
  const result = await uploadPicture(requestWith(PHOTO, 'x'.repeat(301)), 'kurta');
  expect(result).toMatchObject({ ok: false, field: 'alt', status: 422 });
});

it('of a product that there is not is told so, before it is read', async () => {
  const request = requestWith(PHOTO);
  expect(await uploadPicture(request, 'none')).toMatchObject({
    ok: false,
    message: t.noSuchProduct,
    status: 404,
  });
  expect(request.bodyUsed).toBe(false);
});

it('that comes while others are being taken is told so, and nothing of it is read', async () => {
  let end: (() => void) | undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const slow = await Promise.all([1, 2, 3].map(() => sentSlowly(requestWith(PHOTO), ended)));
  const taken = slow.map((request) => uploadPicture(request, 'kurta'));
  await expect.poll(() => slow.every(({ bodyUsed }) => bodyUsed)).toBe(true);
  const fourth = requestWith(PHOTO);
  const refused = await uploadPicture(fourth, 'kurta');
  expect(refused.status).toBe(429);
  expect(refused.message).toMatch(/Send it again in a minute/);
  expect(fourth.bodyUsed).toBe(false);
  end?.();
  expect((await Promise.all(taken)).map(({ status }) => status)).toEqual([200, 200, 200]);
});

/** The same request, whose body comes once the promise is kept. */
async function sentSlowly(request: Request, until: Promise<void>): Promise<Request> {
  const bytes = new Uint8Array(await request.clone().arrayBuffer());
  const body = new ReadableStream({
    async pull(controller) {
      await until;
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const init = { method: 'POST', headers: request.headers, body, duplex: 'half' };
  return new Request(request.url, init as RequestInit);
}

it.each([
  ['somebody who is not signed in', { viewer: undefined }, 401, common.formOutOfDate],
  ['a page of another site', { origin: 'https://evil.example' }, 403, common.formOutOfDate],
  ['no page at all', { origin: undefined }, 403, common.formOutOfDate],
  [
    'a packer',
    { viewer: { email: 'p@shop.example', role: 'packer' } },
    403,
    common.notYours(['owner', 'manager']),
  ],
])('from %s is not read', async (_who, change, status, message) => {
  Object.assign(who, change);
  const request = requestWith(PHOTO);
  expect(await uploadPicture(request, 'kurta')).toEqual({ ok: false, message, field: '', status });
  expect(request.bodyUsed).toBe(false);
  expect(await there()).toMatchObject({ version: 0, pictures: [] });
});
