/** What each page of a purchase weighs: `e2e/support/budget.ts` has the lines. */
import type { Browser, Page } from '@playwright/test';
import { scriptBytes } from '../scripts/lib/first-load';
import type { Scratch } from '../scripts/lib/scratch';
import { CHAI, PHONE } from './pages/goods';
import { payInBrowser } from './pages/order-flow';
import { type Credentials, SignInPage } from './pages/sign-in-page';
import { BUDGET, type Line } from './support/budget';
import { fillOrders } from './support/fill-orders';
import { sendForm } from './support/send-form';
import { expect } from './support/test';
import { testWith } from './support/with-settings';

/** In a shop of its own: others' tests put goods into theirs. */
const test = testWith({});
// One after the other, so that one such shop is enough.
test.describe.configure({ mode: 'default' });

interface Own {
  world: Scratch;
  admin: Credentials;
}

/** @returns the path of the page, once there is something to see. */
const READY: Readonly<Record<keyof typeof BUDGET, (page: Page, own: Own) => Promise<string>>> = {
  home: async () => '/',
  'home in Hindi': async () => '/hi',
  category: async () => '/category/grocery',
  product: async () => `/product/${CHAI.id}`,
  'product in Hindi': async () => `/hi/product/${CHAI.id}`,
  'empty cart': async () => '/cart',
  search: async () => '/search?q=chai',
  checkout: async (page) => {
    await sendForm(page, `/product/${CHAI.id}`, 'product', { quantity: '1' });
    return '/checkout';
  },
  'order list of the console': async (page, { world, admin }) => {
    await fillOrders(world, 60);
    await new SignInPage(page).signIn(admin, '/admin/orders');
    await expect(page.locator('[data-order]')).toHaveCount(25);
    return '/admin/orders';
  },
  EMI: async () => `/emi/${PHONE.id}`,
  order: async (page) => {
    await payInBrowser(page);
    return new URL(page.url()).pathname;
  },
};

for (const [name, line] of Object.entries(BUDGET) as [keyof typeof BUDGET, Line][]) {
  test(`${name}: HTML, scripts and fonts are within their line`, async ({ page, browser, world, admin }) => {
    const path = await READY[name](page, { world, admin });
    const bytes = await weigh(browser, page, path);
    const over = (Object.keys(line) as (keyof Line)[]).flatMap((part) => {
      const tooMuch = bytes[part] - line[part] * 1024;
      return tooMuch > 0 ? [`${part}: ${bytes[part]} bytes, ${tooMuch} more than ${line[part]} KB`] : [];
    });
    expect(over).toEqual([]);
  });
}

/** With the tab's cookies, and nothing of what it has loaded before. */
async function weigh(browser: Browser, tab: Page, path: string): Promise<Line> {
  const context = await browser.newContext({ storageState: await tab.context().storageState() });
  try {
    const page = await context.newPage();
    const fonts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'font') fonts.push(response.body());
    });
    const answer = await page.goto(path);
    if (answer?.status() !== 200) throw new Error(`${path} answers ${answer?.status()}`);
    await page.evaluate(() => document.fonts.ready);
    const html = await answer.body();
    return {
      html: html.length,
      scripts: await scriptBytes(answer.url(), html.toString()),
      fonts: (await Promise.all(fonts)).reduce((sum, { length }) => sum + length, 0),
    };
  } finally {
    await context.close();
  }
}
