/** Pages of goods are drawn once and kept; a change at the database, as another instance makes it, shows within five seconds. */
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
