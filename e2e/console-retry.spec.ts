/** A page of the console that could not be made. */
import Database from 'better-sqlite3';
import { ConsolePage } from './pages/console-page';
import { payOrder } from './pages/order-flow';
import { expect, test } from './support/test';

test('"Try again" asks the server again, and shows the page once it can be made', async ({
  page,
  context,
  shop,
  admin,
}) => {
  const { reference } = await payOrder(page);
  const consolePage = new ConsolePage(await context.newPage());
  await consolePage.signIn(admin);
  await consolePage.search(reference);
  const address = (value: string | undefined) => {
    const database = new Database(shop.databaseFile, { timeout: 10_000 });
    const before = database
      .prepare<[string], string>('SELECT shipping_address FROM orders WHERE reference = ?')
      .pluck()
      .get(reference);
    database.prepare('UPDATE orders SET shipping_address = ? WHERE reference = ?').run(value, reference);
    database.close();
    return before;
  };
  const sound = address('no JSON');
  await consolePage.page.getByRole('link', { name: reference, exact: true }).click();
  const heading = consolePage.page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Something went wrong');
  address(sound);
  await consolePage.page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading).toContainText(reference);
});
