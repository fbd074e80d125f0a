/** Goods found on a phone: filters, sorting and the search box. */
import type { Locator, Page } from '@playwright/test';
import { buyBox, filters, price, shell, sorting } from '@/shop/messages';
import { PHONE, SPEAKERS } from './pages/goods';
import { PHONE_SCREEN } from './support/screens';
import { scriptsReady } from './support/scripts-ready';
import { beginning, literally, saying } from './support/sentences';
import { expect, test } from './support/test';

const APPAREL = '/category/apparel';
const KURTA = 'Kaveri linen kurta';

test.use({ viewport: PHONE_SCREEN });

const cards = (page: Page) => page.getByRole('main').locator('a[href^="/product/"]');
const choice = (page: Page, value: string) =>
  page
    .getByRole('navigation', { name: filters.label })
    .getByRole('link', { name: new RegExp(`^${literally(value)} `) });
const openFilters = (page: Page) =>
  page
    .getByText(beginning(filters.title(0)))
    .first()
    .click();

async function isWhollySeen(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a category is narrowed by links with counts, and each choice is dropped again', async ({
      page,
    }) => {
      await page.goto(APPAREL);
      await expect(cards(page)).not.toHaveCount(0);
      // Other tests make goods.
      const all = await cards(page).count();
      await openFilters(page);
      await expect(choice(page, 'M')).toHaveText('M(1)');
      await choice(page, 'M').click();
      await expect(page).toHaveURL(/\/category\/apparel\/filter\?option\.Size=M$/);
      await expect(cards(page)).toHaveCount(1);
      const chosen = page.getByRole('list', { name: filters.chosen });
      await expect(chosen).toContainText(filters.value('Size', 'M'));

      await page.goto(`${APPAREL}/filter?option.Size=M&option.Colour=Haldi&brand=Karghaa`);
      await expect(page.getByText(filters.title(3))).toBeVisible();
      await page.getByRole('link', { name: filters.remove(filters.value('Size', 'M')) }).click();
      await expect(page).toHaveURL(/filter\?brand=Karghaa&option\.Colour=Haldi$/);
      await page.getByRole('link', { name: filters.clear }).click();
      await expect(page).toHaveURL(new RegExp(`${APPAREL}$`));
      await expect(cards(page)).toHaveCount(all);
    });

    test('filters that leave nothing say which to drop', async ({ page }) => {
      await page.goto(`${APPAREL}/filter?option.Size=M&brand=Fixture`);
      await expect(page.getByRole('heading', { name: filters.noMatch })).toBeVisible();
      const drop = page.getByRole('link', { name: filters.drop('Size', 'M', '') });
      const left = /\d+/.exec((await drop.innerText()).split(':').at(-1) ?? '')?.[0];
      await drop.click();
      await expect(page).toHaveURL(/filter\?brand=Fixture$/);
      await expect(cards(page)).toHaveCount(Number(left));
    });

    test('a category is sorted in place, and what is chosen is seen whole', async ({ page }) => {
      await page.goto(APPAREL);
      const row = page.getByRole('navigation', { name: sorting.label });
      for (const sort of ['price-down', 'price-up'] as const) {
        await row.getByRole('link', { name: sorting[sort] }).click();
        await expect(page).toHaveURL(new RegExp(`${APPAREL}/filter\\?sort=${sort}$`));
        const current = row.locator('[aria-current="true"]');
        await expect(current).toHaveText(sorting[sort]);
        await isWhollySeen(page, current);
      }
      await expect(cards(page).last()).toContainText(KURTA);
      await page.goto(`${APPAREL}/filter?sort=price-down`);
      await expect(cards(page).first()).toContainText(KURTA);
      await row.getByRole('link', { name: sorting.featured }).click();
      await expect(page).toHaveURL(new RegExp(`${APPAREL}$`));
    });

    test('a search is narrowed with the same filters, and keeps its words', async ({ page }) => {
      await page.goto('/search?q=kurta+cotton');
      await openFilters(page);
      await choice(page, 'Fixture').click();
      await expect(page).toHaveURL(/\/search\?q=kurta\+cotton&brand=Fixture$/);
      await expect(page.getByRole('combobox', { name: shell.searchLabel })).toHaveValue('kurta cotton');
      await expect(cards(page)).toHaveCount(2);
    });
  });
}

test('search engines are told of the category alone, and its own page stays prerendered', async ({
  page,
  request,
}) => {
  const kept = await request.get(APPAREL);
  expect(kept.headers()['x-nextjs-prerender']).toMatch(/^1/);
  expect(await kept.text()).not.toContain('noindex');
  await page.goto(`${APPAREL}/filter?stock=in`);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${APPAREL}$`));
  // An address that says nothing is the category's own.
  await page.goto(`${APPAREL}/filter?utm_source=mail`);
  await expect(page).toHaveURL(new RegExp(`${APPAREL}$`));
  expect((await request.get('/category/no-such-shelf/filter?stock=in')).status()).toBe(404);
});

test('on a wide screen the filters stand open beside the goods', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(APPAREL);
  await expect(choice(page, 'Haldi')).toBeVisible();
  await expect(page.getByText(filters.title(0), { exact: true })).toBeHidden();
  const [filter, card] = [await choice(page, 'Haldi').boundingBox(), await cards(page).first().boundingBox()];
  expect((filter?.x ?? 0) + (filter?.width ?? 0)).toBeLessThan(card?.x ?? 0);
});

test('a card tells the lowest instalment, once the shop was told, without a call of its own', async ({
  page,
}) => {
  await page.goto(`/product/${SPEAKERS.id}`);
  await expect(page.getByText(saying(buyBox.emiFrom))).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/search?q=shelf+speakers');
  await expect(cards(page).first()).toContainText(saying(price.emiFrom));
  expect(asked.filter((path) => path.startsWith('/api/emi'))).toEqual([]);
});

test('a category asks for the instalments of its goods: nobody has to open one first', async ({
  page,
  shop,
}) => {
  const database = shop.openDatabase();
  await database.run('DELETE FROM offer_cache');
  // The category's page is drawn anew.
  await database.run('UPDATE products SET version = version + 1 WHERE id = ?', PHONE.id);
  await database.close();
  await expect(async () => {
    await page.goto('/category/phones-laptops');
    await page.goto('/category/phones-laptops/filter?sort=price-down');
    // Other tests sell cheaper things here, too.
    const card = cards(page).filter({ hasText: PHONE.name });
    await expect(card).toContainText(saying(price.emiFrom), { timeout: 100 });
  }).toPass({ timeout: 30_000 });
});

test.describe('the search box', () => {
  const field = (page: Page) => page.getByRole('combobox', { name: shell.searchLabel });
  const list = (page: Page) => page.getByRole('listbox', { name: shell.suggestions });

  test.beforeEach(async ({ page }) => {
    await page.goto('/');
    await scriptsReady(field(page));
  });

  test('offers names by keyboard: arrows go through them, Escape closes, Enter searches', async ({
    page,
  }) => {
    const below = page.getByRole('heading', { level: 1 });
    const before = await below.boundingBox();
    await field(page).pressSequentially('kurtt');
    const first = list(page).getByRole('option').first();
    await expect(first).toHaveText(KURTA);
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('[aria-live]').filter({ hasText: shell.suggestionCount(1) })).toHaveCount(1);
    // They lie over the page.
    expect(await below.boundingBox()).toEqual(before);

    await field(page).press('ArrowDown');
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toHaveAttribute(
      'aria-activedescendant',
      (await first.getAttribute('id')) ?? '',
    );
    await field(page).press('ArrowDown');
    await expect(first).toHaveAttribute('aria-selected', 'false');
    await field(page).press('ArrowUp');
    await field(page).press('Escape');
    await expect(list(page)).toBeHidden();
    await expect(field(page)).toHaveValue('kurtt');

    await field(page).press('Backspace');
    await expect(first).toBeVisible();
    await field(page).press('ArrowDown');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/search\?q=Kaveri\+linen\+kurta$/);
    await expect(cards(page).first()).toContainText(KURTA);
  });

  test('takes a touch, and Enter alone searches for what was typed', async ({ page }) => {
    await field(page).pressSequentially('kave');
    await list(page).getByRole('option', { name: KURTA }).click();
    await expect(page).toHaveURL(/\/search\?q=Kaveri\+linen\+kurta$/);
    await field(page).fill('kurta');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/search\?q=kurta$/);
  });

  test('asks one question at a time, and calls off what was asked before', async ({ page }) => {
    let open = 0;
    let most = 0;
    const asked: string[] = [];
    await page.route('**/search/suggest?*', async (route) => {
      asked.push(new URL(route.request().url()).searchParams.get('q') ?? '');
      // Longer than anybody pauses: without being called off the questions would overlap.
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue().catch(() => undefined);
    });
    page.on('request', (request) => {
      if (!request.url().includes('/search/suggest')) return;
      open += 1;
      most = Math.max(most, open);
    });
    const ended = (request: { url(): string }) => {
      if (request.url().includes('/search/suggest')) open -= 1;
    };
    page.on('requestfailed', ended);
    page.on('requestfinished', ended);
    // All letters at once: a busy machine that types them slowly would ask between them, too.
    for (const text of ['ka', 'kave', 'kaveri']) {
      await field(page).fill(text);
      await expect.poll(() => asked, { intervals: [50] }).toContain(text);
    }
    await expect(list(page).getByRole('option')).toHaveCount(1);
    expect(asked).toEqual(['ka', 'kave', 'kaveri']);
    expect(most).toBe(1);
  });

  test('is emptied by a cross of its own, which is there when there is something to empty', async ({
    page,
  }) => {
    const cross = page.getByRole('button', { name: shell.searchClear });
    await expect(cross).toBeHidden();
    await field(page).fill('kurta');
    await cross.click();
    await expect(field(page)).toHaveValue('');
    await expect(field(page)).toBeFocused();
    await expect(cross).toBeHidden();
  });
});
