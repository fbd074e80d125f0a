/** Pages of goods are drawn once and kept; a change in the console, or at the database as another instance makes it, shows within five seconds. */
import { randomUUID } from 'node:crypto';
import { product as t } from '@/lib/console/messages';
import { buyBox, price } from '@/shop/messages';
import { ConsolePage } from './pages/console-page';
import { sendForm } from './support/send-form';
import { showsInTime } from './support/shows-in-time';
import { expect, test } from './support/test';

/** Nobody else’s test buys it. */
const GUIDE = 'field-guide';

test('a changed price shows within five seconds on the pages that were drawn before; pictures stay', async ({
  shop,
  request,
}) => {
  const pages = [`/product/${GUIDE}`, '/category/books'];
  const read = async (page: string) => {
    const answer = await request.get(page);
    return { text: await answer.text(), kept: answer.headers()['x-nextjs-cache'] };
  };
  // From the cache, with the price of the shelf.
  for (const page of pages) {
    await expect.poll(async () => (await read(page)).kept, { timeout: 15_000 }).toBe('HIT');
    expect((await read(page)).text).toContain('₹795');
  }
  const [picture = ''] =
    (await read(`/product/${GUIDE}`)).text.match(/\/products\/[\w./-]+\.(svg|jpg)/) ?? [];
  expect((await read(picture)).kept).toBe('HIT');
  const database = shop.openDatabase();
  await database.run('UPDATE variants SET price_paise = 80100 WHERE product_id = ?', GUIDE);
  // As every change of goods by the console or an import does.
  await database.run('UPDATE products SET version = version + 1 WHERE id = ?', GUIDE);
  const changed = Date.now();
  await database.close();
  for (const page of pages) {
    await showsInTime(async () => expect((await read(page)).text).toContain('₹801'), changed);
  }
  // A release has not the files that they were made from.
  expect((await read(picture)).kept).toBe('HIT');
});

test('what the console makes, prices and counts shows on the front page and in its category within five seconds', async ({
  page,
  browser,
  admin,
}) => {
  test.slow();
  const id = `bidri-box-${randomUUID().slice(0, 8)}`;
  const name = `Bidri box ${id.slice(-8)}`;
  const shopper = await (await browser.newContext()).newPage();
  const shows = async (text: string) => {
    const changed = Date.now();
    for (const address of ['/', '/category/grocery']) {
      await showsInTime(async () => {
        await shopper.goto(address);
        const card = shopper.getByRole('main').getByRole('listitem').filter({ hasText: name });
        expect(await card.allInnerTexts()).toEqual([expect.stringContaining(text)]);
      }, changed);
    }
  };
  await new ConsolePage(page).signIn(admin);
  await sendForm(page, '/admin/products/new', 'sku', {
    ...{ name, handle: id, category: 'grocery', sku: id.toUpperCase() },
    ...{ price: '612', stock: '40', active: 'yes' },
  });
  await shows('₹612');

  await page.goto(`/admin/products/${id}`);
  const form = page.getByRole('form', { name: t.title(id.toUpperCase()) });
  await form.getByLabel(t.fields.price).fill('618');
  await form.getByLabel(t.fields.mrp).fill('');
  await form.getByRole('button', { name: t.save }).click();
  await expect(page.getByText(t.variantSaved, { exact: true })).toBeVisible();
  await shows('₹618');

  await page.getByLabel(t.correction).fill('0');
  await page.getByRole('button', { name: t.correct }).click();
  await expect(page.getByText(t.corrected(0))).toBeVisible();
  await shows(price.outOfStock);
  await shopper.goto(`/product/${id}`);
  await expect(shopper.getByRole('main').getByText(buyBox.outOfStock).first()).toBeVisible();
  await shopper.context().close();
});
