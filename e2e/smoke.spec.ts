import type { Page } from '@playwright/test';
import { shop as facts } from '@/shop/config';
import { gallery, shell } from '@/shop/messages';
import { CHAI } from './pages/goods';
import { PHONE_SCREEN } from './support/screens';
import { beginning } from './support/sentences';
import { expect, test } from './support/test';

test('the shop opens with its name', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.status()).toBe(200);
  await expect(brandOf(page)).toBeVisible();
});

/** With the name as text, or as that of a logo. */
const brandOf = (page: Page) => page.getByRole('banner').getByRole('link', { name: facts.name, exact: true });

test('a phone’s header holds a long name beside the cart', async ({ page }) => {
  await page.setViewportSize(PHONE_SCREEN);
  await page.goto('/');
  expect(facts.name).toHaveLength(28);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const header = page.getByRole('banner');
  const name = await brandOf(page).boundingBox();
  const cart = await header.getByRole('link', { name: beginning(shell.cart) }).boundingBox();
  expect(name && cart && name.x + name.width).toBeLessThanOrEqual(cart?.x ?? 0);
  expect(Math.abs((name?.y ?? 0) - (cart?.y ?? 0))).toBeLessThan(44);
});

test('icons and link previews are there, a product’s with its picture', async ({ page, request }) => {
  await page.goto(`/product/${CHAI.id}`);
  const shown = async (selector: string, attribute: string) =>
    new URL((await page.locator(selector).first().getAttribute(attribute)) ?? '', page.url()).pathname;
  const addresses = [
    await shown('link[rel=icon]', 'href'),
    await shown('link[rel=apple-touch-icon]', 'href'),
    await shown('meta[property="og:image"]', 'content'),
    '/opengraph-image',
  ];
  expect(addresses[2]).toMatch(/^\/products\/share\//);
  for (const address of addresses) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['content-type'], address).toMatch(/^image\//);
  }
});

test('a photograph is fetched in the size that is drawn', async ({ page }) => {
  await page.goto(`/product/${CHAI.id}`);
  const views = await page.getByRole('group', { name: gallery.legend }).getByRole('radio').count();
  const photo = page.getByRole('img', { name: gallery.alt(CHAI.name, 2, views), includeHidden: true });
  const fetched = page.waitForResponse(/\/products\/\d+\/photo\.jpg$/);
  await page.getByRole('radio', { name: gallery.view(2) }).check({ force: true });
  expect((await fetched).headers()['content-type']).toBe('image/webp');
  await expect(photo).toBeVisible();
});

test('shop and sandbox are different sites, as the gateway will be', async ({ shop, sandbox }) => {
  expect(new URL(shop.url).hostname).not.toBe(new URL(sandbox.url).hostname);
  expect(await sandbox.ledger()).toBeTruthy();
});

test('a prerendered page is sent from kept bytes, a private one compressed as it is drawn', async ({
  request,
}) => {
  const headers = { 'accept-encoding': 'gzip, deflate, br' };
  for (const path of ['/', '/category/apparel', `/product/${CHAI.id}`, '/hi']) {
    const kept = await request.get(path, { headers });
    expect(kept.headers(), path).toMatchObject({
      'content-encoding': 'br',
      'content-length': expect.any(String),
    });
    expect(await kept.text()).toContain(facts.name);
  }
  const drawn = await request.get('/cart', { headers });
  expect(drawn.headers()).toMatchObject({ 'content-encoding': 'br' });
  expect(drawn.headers()['content-length']).toBeUndefined();
});
