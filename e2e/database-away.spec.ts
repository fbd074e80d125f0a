/** A PostgreSQL that is away for longer than anybody waits: pages say so and are 503, forms keep what was typed. */
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { unavailablePage as away, cart, forms, shell } from '@/shop/messages';
import { TEST_DIST_DIR } from '../scripts/lib/dist-dir';
import { startPostgres } from '../scripts/lib/postgres';
import { endAllGroups } from '../scripts/lib/processes.mjs';
import { scratchFolder, startScratch } from '../scripts/lib/scratch';
import { ConsolePage } from './pages/console-page';
import { HostedPage } from './pages/hosted-page';
import { fillCheckout, payInBrowser } from './pages/order-flow';
import { expect, test } from './support/test';

/** A wait of five seconds, on a machine that does other work; two of them are ten. */
const ONE_WAIT_MS = 9_000;

test('PostgreSQL goes away and comes back', async ({ browser }) => {
  test.slow();
  const { folder, remove } = scratchFolder();
  // Run as root, PostgreSQL runs as another user, who has to get in.
  chmodSync(folder, 0o711);
  const server = await startPostgres(path.join(folder, 'postgres'), '');
  try {
    const world = await startScratch(folder, TEST_DIST_DIR, {
      DATABASE_URL: await server.createDatabase('shop'),
    });
    const newPage = async () => (await browser.newContext({ baseURL: world.shopUrl })).newPage();
    const shopper = await newPage();
    const { reference } = await payInBrowser(shopper);
    const order = new URL(shopper.url()).pathname;
    const { checkout, customer } = await fillCheckout(shopper);
    const payer = await newPage();
    await (await fillCheckout(payer)).checkout.payButton.click();
    const hosted = new HostedPage(payer);
    await hosted.arrived();
    const { ADMIN_EMAIL: email = '', ADMIN_PASSWORD: password = '' } = world.env;
    const console = new ConsolePage(await newPage());
    await console.signIn({ email, password });
    await console.openOrder(reference);
    const consoleOrder = new URL(console.page.url()).pathname;

    const visitor = await newPage();
    // An empty cart asks nothing of the database.
    await visitor.context().addCookies(await shopper.context().cookies());
    await visitor.goto('/');

    await server.kill();

    for (const [page, wanted] of [
      [shopper, ['/cart', '/checkout', '/search?q=toffee', order]],
      [console.page, ['/admin', consoleOrder]],
    ] as const) {
      for (const one of wanted) {
        const began = Date.now();
        const answer = await page.request.get(one, { headers: { accept: 'text/html' } });
        expect(answer.status(), one).toBe(503);
        expect(Date.now() - began, one).toBeLessThan(ONE_WAIT_MS);
        expect(answer.headers()['retry-after'], one).toBe('5');
        expect(await answer.text(), one).toContain(away.paid);
      }
    }
    // Placing an order.
    await checkout.payButton.click();
    await expect(checkout.alert).toContainText(forms.notSaved, { timeout: 15_000 });
    await expect(checkout.fields.email).toHaveValue(customer.email);
    // Coming back from paying.
    await hosted.payByCard();
    await expect(payer.getByRole('heading', { level: 1 })).toHaveText(away.title, { timeout: 30_000 });
    await expect(payer.getByText(away.paid)).toBeVisible();
    // A link on a page that is open.
    await visitor.getByRole('link', { name: shell.cart }).first().click();
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(away.title, { timeout: 15_000 });
    // The page itself.
    const other = await newPage();
    await other.context().addCookies(await shopper.context().cookies());
    await other.goto('/cart');
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(away.title);

    await server.start();
    // For a second after the last wait in vain nobody asks it.
    await expect.poll(async () => (await other.request.get('/cart')).status()).toBe(200);

    await other.getByRole('link', { name: away.retry }).click();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(cart.heading);
    await visitor.getByRole('button', { name: away.retry }).click();
    await expect(visitor.getByRole('heading', { level: 1 })).not.toHaveText(away.title);
    await payer.getByRole('link', { name: away.retry }).click();
    await expect(payer.getByRole('heading', { level: 1 })).not.toHaveText(away.title);
    await checkout.payButton.click();
    await new HostedPage(shopper).arrived();
  } finally {
    await endAllGroups();
    await server.stop();
    remove();
  }
});
