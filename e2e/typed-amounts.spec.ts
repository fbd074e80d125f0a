/** Amounts that an administrator types: read as they are written, said in words, and confirmed before they move. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { booksOf, timesAsked } from './pages/books';
import { ConsolePage } from './pages/console-page';
import { CHAI } from './pages/goods';
import { payOrder } from './pages/order-flow';
import { scriptsReady } from './support/scripts-ready';
import { expect, test } from './support/test';

// Axe must not measure a colour that is on its way to another.
test.use({ reducedMotion: 'reduce' });

const CAPTURES = 'This captures ₹123.45 (one hundred twenty-three rupees and forty-five paise).';
const RELEASES =
  '₹265.55 (two hundred sixty-five rupees and fifty-five paise) is released to the card for good.';
const LEAVES = 'Only ₹0.50 would be left, and it can never be refunded: the gateway takes ₹1 or more.';

for (const width of [390, 1280]) {
  test(`captured in part by the keyboard alone, asked twice, at ${width} px`, async ({
    page,
    context,
    sandbox,
    admin,
  }) => {
    const { reference } = await payOrder(page, { thing: CHAI, hold: true });
    const consolePage = new ConsolePage(await context.newPage());
    const { keyboard } = consolePage.page;
    await consolePage.page.setViewportSize({ width, height: 844 });
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    await scriptsReady(consolePage.opener('Capture'));
    await consolePage.opener('Capture').focus();
    await keyboard.press('Enter');
    await consolePage.dialog.getByRole('radio', { name: /^All of it: ₹389/ }).focus();
    await expect(consolePage.dialog).toContainText('This captures ₹389 (three hundred eighty-nine rupees).');
    await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    await keyboard.type('123,45');
    await expect(consolePage.dialog.locator('output')).toContainText(
      'The commas of 123,45 do not group digits',
    );
    await keyboard.press('Enter');
    const amount = consolePage.dialog.getByLabel('Amount in rupees');
    await expect(amount).toHaveAttribute('aria-invalid', 'true');
    await expect(amount).toBeFocused();
    await expect(amount).toHaveValue('123,45');
    await keyboard.press('Control+A');
    await keyboard.type('₹ १२३.४५/-');
    await expect(consolePage.dialog.locator('output')).toContainText(CAPTURES);
    await expect(consolePage.dialog.locator('output')).toContainText(RELEASES);
    await expect(consolePage.dialog.locator('output')).toContainText('please confirm');
    await keyboard.press('Enter');
    await expect(consolePage.question).toContainText(CAPTURES);
    await expect(consolePage.question).toContainText(RELEASES);
    await expect(consolePage.dialog.locator('[data-question]')).toBeFocused();
    expect(await timesAsked(sandbox, reference, 'capture')).toBe(0);
    await canBeUsed(consolePage.page);
    // From the question over the reason and the way out to the button.
    for (let stop = 0; stop < 3; stop += 1) await keyboard.press('Tab');
    await expect(consolePage.dialog.getByRole('button', { name: 'Capture', exact: true })).toBeFocused();
    await keyboard.press('Enter');
    await expect(consolePage.outcome).toHaveText('DoneCaptured ₹123.45.');
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 12_345, released: 26_555 });
  });

  test(`refunded in part, and told what can never be refunded, at ${width} px`, async ({
    page,
    context,
    sandbox,
    admin,
  }) => {
    const { reference } = await payOrder(page, { thing: CHAI });
    const consolePage = new ConsolePage(await context.newPage());
    await consolePage.page.setViewportSize({ width, height: 844 });
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    await consolePage.openForm('Refund');
    await consolePage.fillForm('388.50');
    await expect(consolePage.dialog.locator('output[for=amount]')).toContainText(
      'This refunds ₹388.50 (three hundred eighty-eight rupees and fifty paise).',
    );
    await expect(consolePage.dialog.locator('output[for=amount]')).toContainText(LEAVES);
    await canBeUsed(consolePage.page);
    await consolePage.sendForm('Refund');
    await expect(consolePage.outcome).toHaveText('DoneRefunded ₹388.50.');
    expect(await booksOf(sandbox, reference)).toMatchObject({ refunded: 38_850 });
  });

  test(`without scripts a part is said in words before it moves, at ${width} px`, async ({
    page,
    browser,
    shop,
    sandbox,
    admin,
  }) => {
    const { reference } = await payOrder(page, { thing: CHAI, hold: true });
    const plain = await browser.newContext({
      baseURL: shop.url,
      javaScriptEnabled: false,
      viewport: { width, height: 844 },
    });
    const consolePage = new ConsolePage(await plain.newPage());
    await consolePage.signIn(admin);
    await consolePage.openOrder(reference);
    const main = consolePage.page.getByRole('main');
    const press = async (move: 'Capture' | 'Refund', rupees?: string) => {
      if (rupees !== undefined) {
        await main.getByRole('radio', { name: /^Part of it/ }).check();
        await main.getByLabel('Amount in rupees').fill(rupees);
      }
      await main.getByRole('button', { name: move, exact: true }).click();
    };
    const asked = main.getByRole('alert').filter({ hasText: 'Is this right?' });
    await consolePage.opener('Capture').click();
    await press('Capture', '199,50');
    await expect(main).toContainText('The commas of 199,50 do not group digits');
    await press('Capture', '300');
    await expect(asked).toContainText('This captures ₹300 (three hundred rupees).');
    await expect(asked).toContainText('₹89 (eighty-nine rupees) is released to the card for good.');
    // Another amount than the one that was said is not confirmed by it.
    await press('Capture', '123.45');
    await expect(asked).toContainText(CAPTURES);
    await expect(asked).toContainText(RELEASES);
    expect(await timesAsked(sandbox, reference, 'capture')).toBe(0);
    await press('Capture');
    await expect(main.getByRole('status')).toContainText('Captured ₹123.45.');
    expect(await booksOf(sandbox, reference)).toMatchObject({ captured: 12_345, released: 26_555 });

    await consolePage.openOrder(reference);
    await consolePage.opener('Refund').click();
    await press('Refund', '122.95');
    await expect(asked).toContainText(LEAVES);
    expect(await timesAsked(sandbox, reference, 'refund')).toBe(0);
    await press('Refund');
    await expect(main.getByRole('status')).toContainText('Refunded ₹122.95.');
    expect(await booksOf(sandbox, reference)).toMatchObject({ refunded: 12_295 });
    await plain.close();
  });
}

async function canBeUsed(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' '))}`),
    ).toEqual([]);
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
