/** Photographs that come while the shop runs: on its pages at once, in the size that is drawn, and kept by browsers. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { buyBox as t } from '../shop/messages';
import { shiftOf } from './support/layout-shift';
import { PHONE_SCREEN } from './support/screens';
import type { Shop } from './support/shop';
import { showsInTime } from './support/shows-in-time';
import { expect, test } from './support/test';

const LAMP = 'stored-lamp';
const ALT = 'A brass lamp on a red wall';

/** As an import does, beside a shop that runs. @returns the picture's address. */
async function putOnSale(shop: Shop): Promise<string> {
  const file = path.join(shop.folder, 'lamp.jpg');
  await sharp({ create: { width: 2_400, height: 3_000, channels: 3, background: '#8a2b1d' } })
    .jpeg()
    .toFile(file);
  const picture = await shop.storePicture(file, ALT);
  const database = shop.openDatabase();
  const now = Date.now();
  await database.together([
    [
      `INSERT INTO products (id, category_id, name, brand, summary, description, facts, pictures, keywords, position, created_at)
       VALUES (?, 'books', 'Brass lamp', 'Deepa', 'Lights a room.', 'Of brass.', '[]', ?, '', 900, ?)`,
      LAMP,
      `[${picture}]`,
      now,
    ],
    [
      `INSERT INTO variants (id, product_id, options, price_paise, mrp_paise, available, position)
       VALUES ('STORED-LAMP', ?, '{}', 100000, 120000, 5, 0)`,
      LAMP,
    ],
  ]);
  await database.close();
  return JSON.parse(picture).src;
}

test('a photograph that is stored while the shop runs is on its pages at once, in the size that is drawn', async ({
  shop,
  page,
  request,
}) => {
  const src = await putOnSale(shop);
  const done = Date.now();
  const fetched: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/media/')) fetched.push(pathname);
  });

  await test.step('the product’s page offers its widths, its place is kept, and a phone fetches a small one', async () => {
    await page.setViewportSize(PHONE_SCREEN);
    await page.goto(`/product/${LAMP}`);
    const shown = page.getByRole('img', { name: ALT });
    await expect(shown).toHaveAttribute(
      'srcset',
      /\/320\.webp 320w, .*\/640\.webp 640w, .*\/960\.webp 960w, .*\/1600\.webp 1600w$/,
    );
    await expect(shown).toHaveAttribute('width', '1600');
    await expect(shown).toHaveAttribute('height', '2000');
    await expect(shown).toHaveJSProperty('complete', true);
    expect(fetched).toEqual([src.replace('1600.webp', '320.webp')]);
    expect(await shiftOf(page)).toBeLessThan(0.01);
    await expect(page.getByRole('button', { name: t.add })).toBeVisible();
  });

  await test.step('its category shows it within five seconds', async () => {
    await showsInTime(async () => {
      const text = await (await request.get('/category/books')).text();
      expect(text).toContain(src.replace('1600.webp', '320.webp'));
    }, done);
    await page.goto('/category/books');
    for (const picture of await page.locator('main li img').all()) {
      await expect(picture).toHaveAttribute('width', /^\d+$/);
      await expect(picture).toHaveAttribute('height', /^\d+$/);
    }
    expect(await shiftOf(page)).toBeLessThan(0.01);
  });

  await test.step('browsers keep it for a year, and hear that it is the same', async () => {
    const answer = await request.get(src);
    const headers = answer.headers();
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const again = await request.get(src, { headers: { 'if-none-match': headers.etag ?? '' } });
    expect([again.status(), await again.text()]).toEqual([304, '']);
    const asked = await request.head(src);
    expect([asked.status(), asked.headers()['content-length']]).toEqual([200, headers['content-length']]);
  });

  await test.step('messengers are told of a JPEG', async () => {
    const shared = await page
      .goto(`/product/${LAMP}`)
      .then(() => page.locator('meta[property="og:image"]').getAttribute('content'));
    const answer = await request.get(new URL(shared ?? '').pathname);
    expect(answer.headers()['content-type']).toBe('image/jpeg');
  });

  await test.step('a drawing is shown, and is no page of its own', async () => {
    const file = path.join(shop.folder, 'lamp.svg');
    writeFileSync(
      file,
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="100"><rect width="9"/></svg>',
    );
    const drawing: string = JSON.parse(await shop.storePicture(file, '')).src;
    const width = await page.evaluate(async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      return picture.naturalWidth;
    }, drawing);
    expect(width).toBe(80);
    const { headers } = await request.get(drawing).then((answer) => ({ headers: answer.headers() }));
    expect(headers).toMatchObject({ 'content-type': 'image/svg+xml', 'content-disposition': 'attachment' });
    expect(headers['content-security-policy']).toMatch(/default-src 'none';[^,]* sandbox/);
  });

  await test.step('nothing else is found there', async () => {
    for (const address of [
      '/media/none/320.webp',
      src.replace('1600.webp', '1599.webp'),
      '/media/..%2f..%2fstore.db/320.webp',
    ]) {
      expect((await request.get(address)).status(), address).toBe(404);
    }
  });

  const database = shop.openDatabase();
  await database.run('UPDATE products SET active = ? WHERE id = ?', 0, LAMP);
  await database.close();
});
