/** Goods in the console: made, sold, counted, changed while somebody pays; and what comes back with a refund. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { common, products, product as t } from '@/lib/console/messages';
import { UPLOAD_PATH } from '@/lib/media/limits';
import { booksOf } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { fillCheckout, payOrder, placeOrderInBrowser } from './pages/order-flow';
import { type Credentials, SignInPage } from './pages/sign-in-page';
import { addAccount } from './support/accounts';
import { beginning } from './support/sentences';
import { showsInTime } from './support/shows-in-time';
import { expect, test } from './support/test';

const PHOTO = path.join('tests', 'fixture-shop', 'catalogue', 'pictures', 'photo.jpg');
const DRAWING = path.join('tests', 'fixture-shop', 'catalogue', 'pictures', 'drawing.svg');
const WRONG = { name: 'kurta.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('this is no picture') };

interface Made {
  id: string;
  name: string;
  sku: string;
  /** Of one, with delivery: in paise. */
  total: number;
}

/** Of this test alone, on sale, six of it. @param page where the administrator is at home, or is to be. */
async function makeProduct(page: Page, admin: Credentials): Promise<Made> {
  const id = `dhokra-bell-${randomUUID().slice(0, 8)}`;
  const name = `Dhokra bell ${id.slice(-8)}`;
  await new SignInPage(page).signIn(admin, '/admin/products/new');
  await page.getByLabel(t.fields.name, { exact: true }).fill(name);
  await page.getByLabel(t.fields.category, { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(t.fields.sku).fill(id.toUpperCase());
  await page.getByLabel(t.fields.price).fill('640');
  await page.getByLabel(t.fields.stock).fill('6');
  await page.getByLabel(t.fields.active).check();
  await page.getByRole('button', { name: t.createButton }).click();
  const heading = page.getByRole('heading', { level: 1, name });
  // Without scripts a link leads on.
  const link = page.getByRole('link', { name: t.toProduct });
  await heading.or(link).first().waitFor();
  // With scripts it is gone in a moment.
  if (await link.isVisible()) await link.click({ timeout: 1_000 }).catch(() => undefined);
  await heading.waitFor();
  return { id, name, sku: id.toUpperCase(), total: 64_000 };
}

const variantForm = (page: Page, sku: string) => page.getByRole('form', { name: t.title(sku) });

test('a product is made, refused a wrong file, given a picture, offered, found and sold', async ({
  page,
  context,
  admin,
}) => {
  test.slow();
  const name = `Channapatna top ${randomUUID().slice(0, 8)}`;
  const id = name.toLowerCase().replaceAll(' ', '-');
  await new SignInPage(page).signIn(admin, '/admin/products');
  await page.getByRole('link', { name: products.add }).click();
  await page.getByLabel(t.fields.name, { exact: true }).fill(name);
  await page.getByLabel(t.fields.gst).fill('17');
  await page.getByRole('button', { name: t.createButton }).click();
  // What is missing is said at its field, and what was typed stays.
  await expect(page.getByText(t.skuMissing)).toBeVisible();
  await expect(page.getByText('no rate of GST')).toBeVisible();
  await expect(page.getByLabel(t.fields.name, { exact: true })).toHaveValue(name);
  await page.getByLabel(t.fields.gst).fill('5');
  await page.getByLabel(t.fields.category, { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(t.fields.sku).fill('TOP-1');
  await page.getByLabel(t.fields.options).fill('Colour: Red');
  await page.getByLabel(t.fields.price).fill('640');
  await page.getByLabel(t.fields.stock).fill('3');
  await page.getByRole('button', { name: t.createButton }).click();
  await expect(page.getByText(t.created(name))).toBeVisible();

  const words = page.locator('input#alt');
  await words.fill('A wooden top');
  await page.getByLabel(t.picture, { exact: true }).setInputFiles(WRONG);
  await page.getByRole('button', { name: t.upload }).click();
  await expect(page.getByText(/is no picture/)).toBeVisible();
  await expect(words).toHaveValue('A wooden top');
  await page.getByLabel(t.picture, { exact: true }).setInputFiles(PHOTO);
  await page.getByRole('button', { name: t.upload }).click();
  await expect(page.getByText(t.uploaded)).toBeVisible();
  await expect(page.getByRole('img', { name: 'A wooden top' })).toBeVisible();

  // The second one goes first, under words of its own.
  await words.fill('A drawing');
  await page.getByLabel(t.picture, { exact: true }).setInputFiles(DRAWING);
  await page.getByRole('button', { name: t.upload }).click();
  const drawing = page.getByRole('listitem').filter({ has: page.getByLabel(t.altOf(2)) });
  await drawing.getByRole('button', { name: beginning(t.earlier) }).click();
  const first = page.getByRole('listitem').filter({ has: page.getByLabel(t.altOf(1)) });
  await expect(first.getByRole('img', { name: 'A drawing' })).toBeVisible();
  await first.getByLabel(t.altOf(1)).fill('A top, drawn');
  await first.getByRole('button', { name: beginning(t.saveAlt) }).click();
  await expect(page.getByRole('img', { name: 'A top, drawn' })).toBeVisible();

  await page.getByText(t.addVariant, { exact: true }).first().click();
  const added = page.locator('details').filter({ hasText: t.addVariant });
  await added.getByLabel(t.fields.sku).fill('TOP-2');
  await added.getByLabel(t.fields.options).fill('Colour: Blue');
  await added.getByLabel(t.fields.price).fill('655');
  await added.getByLabel(t.fields.stock).fill('2');
  await added.getByRole('button', { name: t.addVariant }).click();
  await expect(added.getByText(t.variantAdded)).toBeVisible();

  const shopper = await context.newPage();
  const address = `/product/${id}`;
  expect((await shopper.goto(address))?.status()).toBe(404);
  await page.getByRole('button', { name: t.restore }).click();
  await expect(page.getByText(t.restoredNow)).toBeVisible();
  await showsInTime(async () => expect((await shopper.goto(address))?.status()).toBe(200));
  await expect(shopper.getByRole('img', { name: 'A top, drawn' }).first()).toBeVisible();
  await expect(shopper.getByRole('radio', { name: 'Blue' })).toBeAttached();
  expect(await (await shopper.request.get('/sitemap.xml')).text()).toContain(address);
  await shopper.goto(`/search?q=${encodeURIComponent(name)}`);
  await expect(shopper.getByRole('main').getByRole('link', { name })).toBeVisible();

  const { reference } = await payOrder(shopper, { thing: { id, name, total: 64_000 } });
  await page.goto(`/admin/products/${id}/stock`);
  await expect(page.getByRole('row').filter({ hasText: t.whys.order })).toContainText('−1');
  await page.getByRole('link', { name: t.theOrder, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(reference);
});

test('names, prices and archived goods change in the shop within five seconds', async ({
  page,
  request,
  admin,
}) => {
  const { id, name, sku } = await makeProduct(page, admin);
  const seen = async () => {
    const answer = await request.get(`/product/${id}`);
    return `${answer.status()} ${await answer.text()}`;
  };
  await showsInTime(async () => expect(await seen()).toContain(name));
  await page.getByLabel(t.fields.name, { exact: true }).fill(`${name} of brass`);
  await page.getByRole('button', { name: t.save, exact: true }).last().click();
  await expect(page.getByText(t.saved)).toBeVisible();
  await showsInTime(async () => expect(await seen()).toContain(`${name} of brass`));
  await variantForm(page, sku).getByLabel(t.fields.price).fill('701');
  await variantForm(page, sku).getByLabel(t.fields.mrp).fill('');
  await variantForm(page, sku).getByRole('button', { name: t.save }).click();
  await expect(page.getByText(t.variantSaved, { exact: true })).toBeVisible();
  await showsInTime(async () => expect(await seen()).toContain('₹701'));
  await page.getByRole('button', { name: t.archive, exact: true }).click();
  await expect(page.getByText(t.archivedNow)).toBeVisible();
  await showsInTime(async () => expect((await seen()).slice(0, 3)).toBe('404'));
});

test('a price that is changed while somebody pays: their order keeps its price, a cart shows the new one and asks', async ({
  page,
  browser,
  admin,
  sandbox,
}) => {
  test.slow();
  const made = await makeProduct(page, admin);
  const paying = await (await browser.newContext()).newPage();
  await showsInTime(async () => expect((await paying.goto(`/product/${made.id}`))?.status()).toBe(200));
  const placed = await placeOrderInBrowser(paying, { thing: made });
  const choosing = await (await browser.newContext()).newPage();
  const { checkout } = await fillCheckout(choosing, { thing: made });

  await variantForm(page, made.sku).getByLabel(t.fields.price).fill('699');
  await variantForm(page, made.sku).getByLabel(t.fields.mrp).fill('699');
  await variantForm(page, made.sku).getByRole('button', { name: t.save }).click();
  await expect(page.getByText(t.variantSaved, { exact: true })).toBeVisible();

  await placed.hosted.payByCard();
  await placed.order.panel.waitFor();
  await expect(paying.getByRole('main')).toContainText('₹640');
  await expect(paying.getByRole('main')).not.toContainText('₹699');
  expect(await booksOf(sandbox, placed.reference)).toMatchObject({ captured: made.total });
  await checkout.payButton.click();
  await checkout.alert.waitFor();
  await expect(checkout.alert).toContainText('₹699');
  await choosing.goto('/cart');
  await expect(choosing.getByRole('main')).toContainText('₹699');
  await paying.context().close();
  await choosing.context().close();
});

test('a count that is older than a sale is not written, and says what is there', async ({
  page,
  browser,
  admin,
}) => {
  const made = await makeProduct(page, admin);
  const shopper = await (await browser.newContext()).newPage();
  await showsInTime(async () => expect((await shopper.goto(`/product/${made.id}`))?.status()).toBe(200));
  await payOrder(shopper, { thing: made });
  await shopper.context().close();
  await page.getByLabel(t.correction).fill('20');
  await page.getByRole('button', { name: t.correct }).click();
  await expect(page.getByText(t.moved(6, 5)).first()).toBeVisible();
  await expect(page.getByLabel(t.correction)).toHaveValue('20');
  await page.getByRole('button', { name: t.correct }).click();
  await expect(page.getByText(t.corrected(20))).toBeVisible();
  await page.goto(`/admin/products/${made.id}/stock`);
  await expect(page.getByRole('row').filter({ hasText: t.whys.correction })).toContainText(admin.email);
});

test('two administrators at once: the second is told, and what they typed stays', async ({
  page,
  context,
  admin,
}) => {
  const { id, name } = await makeProduct(page, admin);
  const other = await context.newPage();
  await other.goto(`/admin/products/${id}`);
  const save = (one: Page) => one.getByRole('button', { name: t.save, exact: true }).last().click();
  await other.getByLabel(t.fields.name, { exact: true }).fill(`${name}, polished`);
  await page.locator('input#brand').fill('Bastar');
  await save(page);
  await expect(page.getByText(t.saved)).toBeVisible();
  await save(other);
  await expect(other.getByText('Somebody changed this product meanwhile')).toContainText('“Bastar”');
  await expect(other.getByLabel(t.fields.name, { exact: true })).toHaveValue(`${name}, polished`);
});

test('a refund puts the units back that it names', async ({ page, browser, admin }) => {
  const made = await makeProduct(page, admin);
  const shopper = await (await browser.newContext()).newPage();
  await showsInTime(async () => expect((await shopper.goto(`/product/${made.id}`))?.status()).toBe(200));
  const { reference } = await payOrder(shopper, { thing: made });
  await shopper.context().close();
  const console_ = new ConsolePage(page);
  await console_.openOrder(reference);
  await console_.openForm('Refund');
  const units = console_.dialog.locator('[name="restock-0"]');
  // Nothing was sent: with all of the money all of it comes back, with a part nothing, unless somebody says so.
  await expect(units).toHaveValue('1');
  await console_.fillForm('100');
  await expect(units).toHaveValue('0');
  await units.fill('7');
  await console_.sendForm('Refund');
  await expect(console_.outcome).toContainText('Not done');
  await page.reload();
  await console_.openForm('Refund');
  await console_.fillForm('100');
  await units.fill('1');
  await console_.sendForm('Refund');
  await expect(console_.outcome).toContainText('Done');
  await expect(page.getByText('1 back on the shelf')).toBeVisible();
  await page.goto(`/admin/products/${made.id}/stock`);
  await expect(page.getByRole('row').filter({ hasText: t.whys.return })).toContainText('+1');
  await expect(page.getByText(t.onShelf(6), { exact: true })).toBeVisible();
});

test('pictures come from whoever may change goods, and from pages of the shop alone', async ({
  page,
  request,
  shop,
  admin,
}) => {
  const { id } = await makeProduct(page, admin);
  const multipart = {
    picture: { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: readFileSync(PHOTO) },
    alt: '',
  };
  const address = `${UPLOAD_PATH}?product=${id}`;
  const send = (from: typeof request, origin: string) =>
    from.post(address, { multipart, headers: { origin, accept: 'application/json' } });
  expect((await send(request, shop.url)).status()).toBe(401);
  expect((await send(page.request, 'https://evil.example')).status()).toBe(403);
  const packer = await addAccount(shop.databaseFile, 'packer');
  await page.context().clearCookies();
  await new SignInPage(page).signIn(packer, `/admin/products/${id}`);
  await expect(page.getByText(t.readOnly)).toBeVisible();
  const refused = await send(page.request, shop.url);
  expect(refused.status()).toBe(403);
  expect(await refused.text()).toContain(common.notYours(['owner', 'manager']));
  await expect(page.getByText(t.noPictures)).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a wrong file is refused on the product’s page, and a right one is shown there', async ({
    page,
    admin,
  }) => {
    await makeProduct(page, admin);
    await page.getByLabel(t.picture, { exact: true }).setInputFiles(WRONG);
    await page.getByRole('button', { name: t.upload }).click();
    await expect(page.getByText(/is no picture/)).toBeVisible();
    await page.getByLabel(t.picture, { exact: true }).setInputFiles(PHOTO);
    await page.getByRole('button', { name: t.upload }).click();
    await expect(page.getByText(t.uploaded)).toBeVisible();
    await page.getByRole('button', { name: t.remove }).click();
    await expect(page.getByText(t.noPictures)).toBeVisible();
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('of many variants one at a time is changed, and stays open with what was typed', async ({
      page,
      admin,
    }) => {
      await new SignInPage(page).signIn(admin, '/admin/products/kaveri-linen-kurta');
      const forms = page.getByRole('form', { name: beginning(t.title) });
      await expect(forms).toHaveCount(0);
      await page
        .getByRole('link', { name: new RegExp(`^${t.change} ?: `) })
        .last()
        .click();
      await expect(forms).toHaveCount(1);
      await forms.getByLabel(t.fields.price).fill('cheap');
      await forms.getByRole('button', { name: t.save }).click();
      await expect(forms.getByLabel(t.fields.price)).toHaveValue('cheap');
      await expect(forms.getByLabel(t.fields.price)).toHaveAttribute('aria-invalid', 'true');
    });
  });
}
