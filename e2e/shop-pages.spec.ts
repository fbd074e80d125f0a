/** The merchant's own pages: where they are linked, and that each one stands. */
import type { APIRequestContext } from '@playwright/test';
import { shop } from '@/shop/config';
import { cart, checkoutForm, findOrder, shell } from '@/shop/messages';
import * as hi from '@/shop/messages.hi';
import { CheckoutPage } from './pages/checkout-page';
import { CHAI, PHONE } from './pages/goods';
import { ProductPage } from './pages/product-page';
import { expectAccessible } from './support/accessible';
import { PHONE_SCREEN } from './support/screens';
import { expect, test } from './support/test';

test.use({ viewport: PHONE_SCREEN });

const PAGES = ['Terms of sale', 'Privacy notice', 'Contact and grievance officer', 'Warranty'];

test('the footer leads to every page, and each says who it is', async ({ page, request }) => {
  await page.goto('/');
  const links = page.getByRole('navigation', { name: shell.pages }).getByRole('link');
  await expect(links).toHaveText(PAGES);
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const sitemap = await (await request.get('/sitemap.xml')).text();
  for (const [index, path] of paths.entries()) {
    const answer = await request.get(path);
    expect(answer.headers()['x-nextjs-prerender'], path).toMatch(/^1/);
    expect(sitemap, path).toContain(`${path}</loc>`);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(PAGES[index] ?? '');
    await expect(page).toHaveTitle(`${PAGES[index]} · ${shop.name}`);
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /./);
  }
  expect((await page.goto('/pages/no-such-page'))?.status()).toBe(404);
});

/** Those that need no key. The pages of text are tried above, and no address is that of the last one. */
const PUBLIC = [
  `/product/${CHAI.id}`,
  `/emi/${PHONE.id}`,
  '/search?q=chai',
  '/cart',
  '/checkout',
  '/order/find',
  '/order/return',
  '/nobody/has/this',
];

test('every public page says in a sentence of its own what it is, in both languages', async ({ request }) => {
  for (const language of ['', '/hi']) {
    const home = await descriptionsOf(request, language || '/');
    expect(home).toEqual([shop.description]);
    const category = await descriptionsOf(request, `${language}/category/apparel`);
    expect(await descriptionsOf(request, `${language}/category/apparel/filter?sort=name`)).toEqual(category);
    const others = await Promise.all(PUBLIC.map((path) => descriptionsOf(request, `${language}${path}`)));
    const all = [home, category, ...others];
    for (const [index, found] of all.entries())
      expect(found, PUBLIC[index - 2]).toEqual([expect.stringMatching(/./)]);
    expect(new Set(all.flat()).size).toBe(all.length);
  }
  const [english] = await descriptionsOf(request, '/cart');
  expect([english, ...(await descriptionsOf(request, '/hi/cart'))]).toEqual([
    cart.description,
    hi.cart.description,
  ]);
});

/** Of the document as it is sent: no script has run. */
async function descriptionsOf(request: APIRequestContext, path: string): Promise<(string | undefined)[]> {
  const html = await (await request.get(path)).text();
  return [...html.matchAll(/<meta name="description" content="([^"]*)"/g)].map(([, content]) => content);
}

test('the footer leads to where an order is found again', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: shell.findOrder }).click();
  await expect(page).toHaveURL('/order/find');
  await expect(page.getByLabel(findOrder.reference)).toBeVisible();
});

test('facts of shop/config.ts stand on the pages, and a telephone can be called', async ({ page }) => {
  const { grievanceOfficer } = shop.seller;
  await page.goto('/pages/contact#grievance-officer');
  await expect(page.getByText(grievanceOfficer.name)).toBeVisible();
  await expect(page.getByRole('link', { name: grievanceOfficer.telephone })).toHaveAttribute(
    'href',
    `tel:${grievanceOfficer.telephone.replaceAll(' ', '')}`,
  );
  await expect(page.getByRole('link', { name: grievanceOfficer.email })).toBeVisible();
});

test('beside the button of the checkout stands what one agrees to; reading it keeps what was typed', async ({
  page,
}) => {
  const product = new ProductPage(page);
  await product.open(CHAI);
  const agreement = page.getByText('By placing the order you agree to our Terms of sale');
  await product.add();
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fields.name.fill('Asha');
  await expect(agreement).toBeVisible();
  const links = checkout.page.locator('form').getByRole('link', { name: shell.inNewTab });
  await expect(links).toHaveCount(2);
  const [opened] = await Promise.all([page.waitForEvent('popup'), links.first().click()]);
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText('Terms of sale');
  await opened.close();
  await expect(checkout.fields.name).toHaveValue('Asha');
  // Consent is no box that is ticked already.
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: checkoutForm.billing.same })).toBeChecked();
});

test.describe('for everybody', () => {
  test.use({ reducedMotion: 'reduce' });

  for (const slug of ['terms', 'contact']) {
    test(`/pages/${slug} has no barrier`, async ({ page }) => {
      await page.goto(`/pages/${slug}`);
      await expectAccessible(page);
    });
  }
});
