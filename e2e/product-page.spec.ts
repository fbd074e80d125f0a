import { product as consoleWords } from '@/lib/console/messages';
import { shop as facts } from '@/shop/config';
import {
  buyBox,
  checkoutErrors,
  gallery,
  stockAlert,
  stockAlertStop,
  product as words,
} from '@/shop/messages';
import { ConsolePage } from './pages/console-page';
import { CHAI, PHONE, SPEAKERS, TOFFEE } from './pages/goods';
import { barOf, ProductPage } from './pages/product-page';
import { mailsTo, makeSoldOut, StockAlertPage } from './pages/stock-alert-page';
import { PHONE_SCREEN } from './support/screens';
import { scriptsReady } from './support/scripts-ready';
import { beginning, saying } from './support/sentences';
import { expect, test } from './support/test';

const KURTA = '/product/kaveri-linen-kurta';
/** With choices and without, with a long name, with a button that leaves the cart aside and without. */
const PAGES = [KURTA, `/product/${SPEAKERS.id}`, `/product/${TOFFEE.id}`, '/product/everyday-cotton-stole'];
/** Its first picture is another one than the others'. */
const TURMERIC = 'lakadong-turmeric-tin';

test.use({ viewport: PHONE_SCREEN, reducedMotion: 'reduce' });

for (const path of [...PAGES, `/hi/product/${TOFFEE.id}`]) {
  test(`${path}: name and price stand on the first screen, above a bar of one row`, async ({ page }) => {
    await page.goto(path);
    const bar = await barOf(page);
    expect(bar).toMatchObject({ rows: 1, atFoot: true, fits: true });
    expect(bar.share).toBeLessThanOrEqual(0.15);
    const price = page.locator('form p').filter({ hasText: '₹' }).first();
    for (const part of [page.getByRole('heading', { level: 1 }), price]) {
      const box = await part.boundingBox();
      expect(box && box.y + box.height).toBeLessThanOrEqual(bar.top);
    }
  });
}

test('the buttons have room at 768', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto(`/product/${TOFFEE.id}`);
  const bar = await barOf(page);
  expect(bar).toMatchObject({ rows: 1, fits: true });
});

test('the picture follows the colour, and one chosen by hand stays', async ({ page }) => {
  await page.goto(KURTA);
  const shown = (alt: string) => page.getByRole('img', { name: alt, exact: true });
  await expect(shown('Indigo kurta')).toBeVisible();
  const haldi = page.getByRole('radio', { name: 'Haldi', exact: true });
  await scriptsReady(haldi);
  await haldi.check({ force: true });
  await expect(shown('Haldi kurta')).toBeVisible();
  await expect(shown('Indigo kurta')).toBeHidden();
  // A size is no other colour.
  const views = page.getByRole('group', { name: gallery.legend });
  await views.getByRole('radio', { name: 'Indigo kurta' }).check({ force: true });
  await page.getByRole('radio', { name: 'L', exact: true }).check({ force: true });
  await expect(shown('Indigo kurta')).toBeVisible();
  await page.getByRole('radio', { name: 'Indigo', exact: true }).check({ force: true });
  await haldi.check({ force: true });
  await expect(shown('Haldi kurta')).toBeVisible();
});

test('delivery, returns and EMI stand below the button, without a gap where there is no EMI', async ({
  page,
}) => {
  const product = new ProductPage(page);
  await product.open(SPEAKERS);
  await expect(product.delivery).toBeVisible();
  await expect(page.getByText(words.returns(facts.returns.days))).toBeVisible();
  await expect(page.getByText(beginning(buyBox.emiFrom))).toBeVisible();
  const answered = page.waitForResponse(/\/api\/emi\//);
  await product.open(CHAI);
  await (await answered).finished();
  await expect(page.getByText(saying(buyBox.emiFrom))).toHaveCount(0);
  // The last line ends its list: no room is kept for one that does not come.
  const gap = await page.getByText(words.returns(facts.returns.days)).evaluate((line) => {
    const list = line.closest('div:not(.contents)');
    const bottoms = [...(list?.querySelectorAll('p, form') ?? [])].map(
      (part) => part.getBoundingClientRect().bottom,
    );
    return (list?.getBoundingClientRect().bottom ?? 0) - Math.max(...bottoms);
  });
  expect(gap).toBeLessThan(1);
});

test('other things of its shelf are offered, never itself', async ({ page }) => {
  await new ProductPage(page).open(PHONE);
  const related = page.getByRole('region', { name: words.related });
  await expect(related.getByRole('listitem')).toHaveCount(4);
  await expect(related.getByRole('link', { name: PHONE.name, exact: true })).toHaveCount(0);
  await related.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/product\/(?!veyra-one-5g$)/);
});

test('others find it: offers, returns, delivery, where it lies, a picture of its own, and a line in the sitemap', async ({
  page,
  request,
  shop,
}) => {
  await page.goto(KURTA);
  const said = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(said.variesBy.toSorted()).toEqual(['https://schema.org/color', 'https://schema.org/size']);
  const [first, ...others] = said.hasVariant;
  expect(first.offers).toMatchObject({
    hasMerchantReturnPolicy: {
      '@id': `${shop.url}/#returns`,
      merchantReturnDays: facts.returns.days,
      returnMethod: 'https://schema.org/ReturnByMail',
    },
    shippingDetails: {
      shippingDestination: { addressCountry: 'IN' },
      deliveryTime: { handlingTime: { unitCode: 'DAY' }, transitTime: { unitCode: 'DAY' } },
    },
  });
  const names = ['seller', 'hasMerchantReturnPolicy', 'shippingDetails'];
  for (const { color, size, sku, offers } of [first, ...others]) {
    expect([color, size], sku).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    expect(offers, sku).toMatchObject({ sku, priceCurrency: 'INR', price: expect.stringMatching(/^\d/) });
    expect(offers.availability).toMatch(/(?:In|OutOf)Stock$/);
    // Said by the first one, and named by the others.
    for (const name of names) expect(offers[name]['@id'], sku).toBe(first.offers[name]['@id']);
  }
  expect(others.length).toBeGreaterThan(3);
  const crumbs = page.locator('[itemtype$="BreadcrumbList"] [itemtype$="ListItem"]');
  await expect(crumbs).toHaveCount(3);
  const pictures = new Set<string>();
  for (const path of [KURTA, `/product/${TURMERIC}`, '/category/apparel', '/category/audio']) {
    await page.goto(path);
    const share = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
    const answer = await request.get(new URL(share).pathname);
    expect(answer.headers()['content-type']).toBe('image/jpeg');
    pictures.add(share);
  }
  // These goods have two; a category without one of its own has that of something in it, and not the shop's.
  expect(pictures.size).toBe(2);
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).toContain(`<loc>${shop.url}${KURTA}</loc>`);
  expect(sitemap).toContain(`<image:loc>${shop.url}/products/photo.jpg</image:loc>`);
});

test('every page says what it is about in either language, and in the shop’s own words no two the same', async ({
  request,
}) => {
  const paths = ['/', KURTA, '/category/apparel', '/search?q=chai', '/search?q=kurta', '/pages/terms'];
  const bare = [...paths, `/emi/${PHONE.id}`, '/order/find'];
  const said = new Map<string, string>();
  for (const path of bare) {
    for (const address of [path, `/hi${path}`]) {
      const text = await (await request.get(address.replace(/\/$/, '') || '/')).text();
      const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(text) ?? [];
      expect(description, address).toMatch(/\S{3}/);
      // Of the home page, goods, categories and pages the merchant writes it: here in one language.
      if (address === path || !/^\/hi\/(?:$|product|category|pages)/.test(address))
        said.set(address, description);
    }
  }
  expect(said.size).toBe(bare.length + 4);
  expect(new Set(said.values()).size).toBe(said.size);
});

test('the pictures are dimmed on a dark page', async ({ page }) => {
  const filter = () =>
    page
      .getByRole('main')
      .getByRole('img')
      .first()
      .evaluate((img) => getComputedStyle(img).filter);
  await page.goto(KURTA);
  expect(await filter()).toBe('none');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await filter()).toContain('brightness');
});

test('told when it is back: noted, seen in the console, written once, and stopped by its link', async ({
  page,
  admin,
  shop,
}) => {
  const email = 'asha.waits@mail.example';
  const alert = new StockAlertPage(page);
  const thing = await makeSoldOut(shop.databaseUrl);
  await alert.open(thing);
  await alert.ask('asha');
  await expect(alert.form).toContainText(checkoutErrors.email);
  await expect(alert.email).toHaveValue('asha');
  await alert.ask(` mailto:Asha.Waits@mail.example`);
  await expect(alert.form).toContainText(stockAlert.noted);
  await alert.putOnShelf(thing, admin);
  const link = await alert.stopLink(shop.folder, email);
  expect(mailsTo(shop.folder, email)).toHaveLength(1);
  await page.goto(link);
  await page.getByRole('button', { name: stockAlertStop.button }).click();
  await expect(page.getByText(stockAlertStop.stopped)).toBeVisible();
  const database = shop.openDatabase();
  expect(await database.all('SELECT * FROM stock_alerts WHERE email = ?', email)).toEqual([]);
  await database.close();
  expect((await page.goto(`${link}x`))?.status()).toBe(404);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('what is sold out says so once it is asked for, and takes the address', async ({ page, shop }) => {
    const thing = await makeSoldOut(shop.databaseUrl);
    await page.goto(`/product/${thing.id}`);
    await page.getByRole('radio', { name: /^Brass/ }).check({ force: true });
    await page.getByRole('button', { name: buyBox.add }).click();
    const alert = new StockAlertPage(page);
    await alert.ask('asha');
    await expect(alert.form).toContainText(checkoutErrors.email);
    await expect(alert.email).toHaveValue('asha');
    await alert.ask('ravi.waits@mail.example');
    await expect(alert.form).toContainText(stockAlert.noted);
    const database = shop.openDatabase();
    const rows = await database.all(
      'SELECT variant_id FROM stock_alerts WHERE email = ?',
      'ravi.waits@mail.example',
    );
    await database.close();
    expect(rows).toEqual([{ variant_id: thing.sku }]);
  });
});

test('the console says how many wait', async ({ page, admin, shop }) => {
  const thing = await makeSoldOut(shop.databaseUrl);
  await new StockAlertPage(page).askAs(thing, 'one.more@mail.example');
  await new ConsolePage(page).signIn(admin);
  await page.goto(`/admin/products/${thing.id}`);
  await expect(page.getByRole('listitem').filter({ hasText: thing.sku })).toContainText(
    consoleWords.waiting(1),
  );
});
