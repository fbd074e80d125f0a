/** The pictures of the README: what a shopper, the gateway's customer and an administrator see of one order. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ConsolePage } from '../pages/console-page';
import { placeOrderInBrowser } from '../pages/order-flow';
import { test } from '../support/test';

const KURTA = { id: 'kaveri-linen-kurta', name: 'Kaveri linen kurta', total: 229_000 };

function picture(page: Page, name: string): Promise<Buffer> {
  const file = path.join(import.meta.dirname, '../../docs/pictures', `${name}.png`);
  return page.screenshot({ path: file, animations: 'disabled' });
}

test('draws the shop, the hosted page, the order and the console', async ({ page, admin }) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await picture(page, 'shop');

  const { hosted, order, reference } = await placeOrderInBrowser(page, { thing: KURTA, hold: true });
  await picture(page, 'hosted-page');
  await hosted.payByCard();
  await order.panel.waitFor();
  await picture(page, 'order');

  const consolePage = new ConsolePage(page);
  await consolePage.signIn(admin);
  await consolePage.openOrder(reference);
  // As it opens: from the top, with its technical parts folded.
  await page.goto(page.url(), { waitUntil: 'networkidle' });
  await picture(page, 'console');
});
