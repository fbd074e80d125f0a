/** An order's page as a merchant works from it: what is to be done, items that come back, the parcel and its paper. */
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { getDocumentProxy } from 'unpdf';
import {
  addressMend,
  common,
  customerMessages,
  dispatch,
  history,
  items,
  nextSteps,
  notes,
  packingSlip,
  paymentActions,
  payments,
} from '@/lib/console/messages';
import { checkoutForm, email, invoice, tracking } from '@/shop/messages';
import { openOrder } from './pages/console-page';
import { CHAI, SWEETS } from './pages/goods';
import { MessagesPage } from './pages/messages-page';
import { payOrder } from './pages/order-flow';
import { expectAccessible } from './support/accessible';
import { expectAllInSight } from './support/all-in-sight';
import { PHONE_SCREEN } from './support/screens';
import { sheetsOf } from './support/sheets';
import { expect, test } from './support/test';

const NUMBER = 'SW12345IN';
const LINK = `https://track.swift.example/parcels?number=${NUMBER}`;

async function fillParcel(page: Page, courier: string, number: string): Promise<void> {
  await page.getByLabel(dispatch.courier).fill(courier);
  await page.getByLabel(dispatch.number).fill(number);
}

for (const width of [390, 1280]) {
  test(`a hold goes from capture to a parcel that its customer can follow, at ${width} px`, async ({
    page,
    context,
    admin,
  }) => {
    const { reference } = await payOrder(page, { thing: CHAI, hold: true });
    const tab = await context.newPage();
    await tab.setViewportSize({ width, height: 844 });
    const consolePage = await openOrder(tab, admin, reference);
    await expect(consolePage.toDo).toContainText(/Capture or cancel by \d+ \w+/);
    await consolePage.perform('Capture');
    await expect(consolePage.toDo).toContainText(nextSteps.dispatch);

    // A number that nobody brings, then one that cannot be one; what was typed stays.
    await fillParcel(tab, '', NUMBER);
    await tab.getByRole('button', { name: dispatch.button }).click();
    await expect(tab.getByText(dispatch.courierMissing)).toBeVisible();
    await fillParcel(tab, 'swift carriers', '#12');
    await tab.getByRole('button', { name: dispatch.button }).click();
    await expect(tab.getByText(dispatch.badNumber)).toBeVisible();
    await expect(tab.getByLabel(dispatch.courier)).toHaveValue('swift carriers');
    await fillParcel(tab, 'swift carriers', 'SW 99');
    await tab.getByRole('button', { name: dispatch.button }).click();
    await expect(consolePage.toDo).toContainText('Swift Carriers');
    await expect(consolePage.entry(history.dispatched)).toBeVisible();

    // It was mistyped: corrected, and nobody is written to.
    await tab.getByText(dispatch.correct).click();
    await fillParcel(tab, 'Swift Carriers', NUMBER);
    await tab.getByRole('button', { name: dispatch.save, exact: true }).click();
    await expect(tab.getByText(dispatch.saved, { exact: true })).toBeVisible();
    await expect(consolePage.entry(history.parcelChanged)).toContainText(
      `Before: Swift Carriers SW99. After: Swift Carriers ${NUMBER}.`,
    );
    await expect(consolePage.toDo.getByRole('link', { name: dispatch.track })).toHaveAttribute('href', LINK);
    await expectAccessible(tab);

    await page.reload();
    await expect(page.getByRole('link', { name: tracking.follow })).toHaveAttribute('href', LINK);
    await expect(page.getByText(NUMBER)).toBeVisible();

    await tab.getByLabel(dispatch.tell).check();
    await tab.getByRole('button', { name: dispatch.save, exact: true }).click();
    await expect(tab.getByText(dispatch.savedAndTold)).toBeVisible();
    const sent = tab.locator('section').filter({
      has: tab.getByRole('heading', { name: customerMessages.ofOrder }),
    });
    await expect(async () => {
      await tab.reload();
      const told = sent.getByRole('listitem').filter({ hasText: customerMessages.kinds.dispatched });
      await expect(told).toHaveCount(2);
      await expect(told.first()).toContainText(customerMessages.states.sent, { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await sent.getByRole('link', { name: customerMessages.kinds.dispatched }).first().click();
    const { letter } = new MessagesPage(tab);
    await expect(letter.getByRole('link', { name: tracking.follow })).toHaveAttribute('href', LINK);
    await expect(letter.locator('body')).toContainText(`${tracking.number}: ${NUMBER}`);
    await expect(letter.getByRole('link', { name: email.viewOrder })).toBeVisible();

    await consolePage.openOrder(reference);
    await sent.getByRole('button', { name: customerMessages.sendAgain }).first().click();
    await expect(consolePage.entry(history.messageSentAgain)).toBeVisible();
  });

  test(`items that come back are refunded at what was paid for them, at ${width} px`, async ({
    page,
    context,
    admin,
  }) => {
    const { reference } = await payOrder(page, { thing: CHAI });
    const tab = await context.newPage();
    await tab.setViewportSize({ width, height: 844 });
    const consolePage = await openOrder(tab, admin, reference);
    await consolePage.openForm('Refund');
    const { dialog } = consolePage;
    await dialog.getByRole('radio', { name: new RegExp(`^${paymentActions.someLines}`) }).check();
    // However long the form is.
    await expect(dialog.getByRole('button', { name: 'Refund', exact: true })).toBeInViewport({ ratio: 1 });
    await consolePage.sendForm('Refund');
    await expect(dialog.getByText(paymentActions.chooseLines)).toBeVisible();
    const units = dialog.getByLabel(new RegExp(paymentActions.unitsThatCome(`${CHAI.name}.*`)));
    await units.fill('2');
    await consolePage.sendForm('Refund');
    await expect(dialog.getByText(paymentActions.atMostUnits(1))).toBeVisible();
    await units.fill('1');
    await expect(dialog.getByRole('status').filter({ hasText: '₹340' })).toContainText(
      '₹49 stays with you and can be refunded later.',
    );
    await expectAccessible(tab);
    await consolePage.sendForm('Refund');
    await expect(consolePage.outcome).toHaveText('DoneRefunded ₹340.');
    await expect(consolePage.figure('Left with you')).toHaveText('₹49.00');
    await expect(tab.getByRole('table', { name: 'Items' })).toContainText('1 back on the shelf');
  });
}

test('without scripts the form asks once more with the amount of the items', async ({
  page,
  browser,
  baseURL,
  admin,
}) => {
  const { reference } = await payOrder(page, { thing: CHAI });
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const consolePage = await openOrder(await context.newPage(), admin, reference);
  await consolePage.opener('Refund').click();
  const main = consolePage.page.getByRole('main');
  await main.getByRole('radio', { name: new RegExp(`^${paymentActions.someLines}`) }).check();
  await main.getByLabel(new RegExp(paymentActions.unitsThatCome(`${CHAI.name}.*`))).fill('1');
  await main.getByRole('checkbox', { name: /^Delivery/ }).check();
  await main.getByRole('button', { name: 'Refund', exact: true }).click();
  await expect(main.getByRole('alert')).toContainText('This refunds ₹389');
  await main.getByRole('button', { name: 'Refund', exact: true }).click();
  await expect(main.getByRole('status')).toContainText('Refunded ₹389.');
  await context.close();
});

test('an address is mended before the parcel goes, colleagues leave notes, and the slip is one sheet', async ({
  page,
  context,
  admin,
}) => {
  const { reference } = await payOrder(page, { thing: SWEETS });
  const tab = await context.newPage();
  const consolePage = await openOrder(tab, admin, reference);
  await tab.getByRole('link', { name: addressMend.open }).click();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(addressMend.title);
  await tab.getByLabel(checkoutForm.address.pincode, { exact: true }).fill('56');
  await tab.getByLabel(checkoutForm.address.line1, { exact: true }).fill('14 Temple Road');
  await tab.getByRole('button', { name: addressMend.submit }).click();
  await expect(tab.getByLabel(checkoutForm.address.pincode, { exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await expect(tab.getByLabel(checkoutForm.address.line1, { exact: true })).toHaveValue('14 Temple Road');
  // The invoice of what was charged is Karnataka's.
  await tab.getByLabel(checkoutForm.address.pincode, { exact: true }).fill('400001');
  await tab.getByLabel(checkoutForm.address.state, { exact: true }).selectOption('Maharashtra');
  await tab.getByRole('button', { name: addressMend.submit }).click();
  await expect(tab.getByText(addressMend.otherState)).toBeVisible();
  await tab.getByLabel(checkoutForm.address.pincode, { exact: true }).fill('560002');
  await tab.getByLabel(checkoutForm.address.state, { exact: true }).selectOption('Karnataka');
  await tab.getByRole('button', { name: addressMend.submit }).click();
  await tab.getByRole('heading', { level: 1, name: reference }).waitFor();
  await expect(consolePage.entry(history.addressMended)).toContainText(
    /Before: .*12 Lake Road.*After: .*14 Temple Road/,
  );
  await page.reload();
  await expect(page.getByText('14 Temple Road')).toBeVisible();

  await tab.getByRole('button', { name: notes.submit }).click();
  await expect(tab.getByText(notes.missing)).toBeVisible();
  await tab.getByLabel(notes.label).fill('Rings before he comes');
  await tab.getByRole('button', { name: notes.submit }).click();
  await expect(consolePage.entry('Rings before he comes')).toContainText('Staff');
  await expect(tab.getByLabel(notes.label)).toHaveValue('');

  await tab.getByRole('link', { name: packingSlip.title }).click();
  const slip = tab.getByRole('article', { name: packingSlip.of(reference) });
  await expect(slip).toContainText('14 Temple Road');
  await expect(slip).toContainText(SWEETS.name);
  await expect(slip).not.toContainText('₹');
  await expectAccessible(tab);
  expect((await getDocumentProxy(new Uint8Array(await tab.pdf()))).numPages).toBe(1);

  await consolePage.openOrder(reference);
  await tab.getByRole('button', { name: dispatch.button }).click();
  await expect(consolePage.entry(history.dispatched)).toBeVisible();
  await expect(tab.getByRole('link', { name: addressMend.open })).toHaveCount(0);
  await tab.goto(`${new URL(tab.url()).pathname}/address`);
  await expect(tab.getByText(addressMend.dispatched)).toBeVisible();
  await expect(tab.getByRole('button', { name: addressMend.submit })).toHaveCount(0);
});

for (const width of [390, 1280])
  test(`a slip of forty lines breaks between lines, and each order of several begins a sheet, at ${width} px`, async ({
    page,
    context,
    shop,
    admin,
  }) => {
    const { reference } = await payOrder(page);
    const { reference: other } = await payOrder(page);
    const tab = await context.newPage();
    await tab.setViewportSize({ width, height: 844 });
    const consolePage = await openOrder(tab, admin, other);
    const idOf = () => consolePage.orderPath.split('/').at(-1) ?? '';
    const otherId = idOf();
    await consolePage.openOrder(reference);
    const id = idOf();
    addLines(shop.databaseFile, id, LINES);
    await tab.goto(`/admin/orders/${id}/slip`);
    await expect(tab.getByRole('row').filter({ hasText: /Parcel thing/ })).toHaveCount(LINES);
    const sheets = await sheetsOf(tab, { format: 'A4' });
    expectUncut(sheets);

    await tab.goto(`/admin/orders/slips?order=${id}&order=${otherId}`);
    await expect(tab.getByRole('article')).toHaveCount(2);
    const many = await sheetsOf(tab, { format: 'A4' });
    expect(many).toHaveLength(sheets.length + 1);
    const beginning = many.findIndex((text) => text.includes(other));
    const long = many.filter((_, sheet) => sheet !== beginning).join(' ');
    expect(many[beginning]).not.toMatch(/Parcel thing/);
    expect(long).not.toContain(other);
  });

for (const width of [390, 1280])
  test(`an invoice of forty lines breaks between lines and names its columns on each sheet, at ${width} px`, async ({
    page,
    context,
    shop,
    admin,
  }) => {
    const { reference } = await payOrder(page, { hold: true });
    const tab = await context.newPage();
    await tab.setViewportSize({ width, height: 844 });
    const consolePage = await openOrder(tab, admin, reference);
    addLines(shop.databaseFile, consolePage.orderPath.split('/').at(-1) ?? '', LINES);
    await consolePage.perform('Capture');
    await expect(consolePage.outcome).toContainText('Done');
    await tab.getByRole('link', { name: /INV\/\d{4}\/\d+$/ }).click();
    const paper = tab.getByRole('article');
    await expect(paper.getByRole('row').filter({ hasText: /Parcel thing/ })).toHaveCount(LINES);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const sheets = await sheetsOf(tab, { format: 'A4' });
    expectUncut(sheets);
    for (const text of sheets.filter((text) => /Parcel\s+thing/.test(text))) expect(text).toContain('HSN');
    // Whoever signs stands with the last of it.
    expect(sheets.at(-1)).toContain(invoice.signed);
  });

const LINES = 40;

/** Name and options of a line are two lines of text: a row that is cut has them on two sheets. */
function expectUncut(sheets: readonly string[]): void {
  expect(sheets.length).toBeGreaterThan(1);
  expect(sheets.length).toBeLessThan(4);
  const [lines = [], options = []] = [/Parcel\s+thing\s+(\d+)\./g, /lot\s+number\s+(\d+)\./g].map((pattern) =>
    sheets.flatMap((text, sheet) => [...text.matchAll(pattern)].map(([, number]) => ({ sheet, number }))),
  );
  expect(lines).toHaveLength(LINES);
  expect(options).toEqual(lines);
}

/** Of an order that has one, many more: nobody puts forty things into a cart here. */
function addLines(databaseFile: string, orderId: string, count: number): void {
  const database = new Database(databaseFile, { timeout: 10_000 });
  const columns = database
    .prepare("SELECT name FROM pragma_table_info('order_lines')")
    .pluck()
    .all() as string[];
  const values: Record<string, string> = {
    position: '100 + n',
    name: "'Parcel thing ' || n || '.'",
    options: `'{"Lot":"lot number ' || n || '."}'`,
  };
  database
    .prepare(
      `WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ?)
       INSERT INTO order_lines (${columns.join(', ')})
       SELECT ${columns.map((name) => values[name] ?? name).join(', ')} FROM counted,
       (SELECT * FROM order_lines WHERE order_id = ? LIMIT 1)`,
    )
    .run(count, orderId);
  database.close();
}

test('at 768 px every column of an order is in sight, at 390 px no table scrolls, unfolded ones neither', async ({
  page,
  context,
  admin,
}) => {
  const { reference } = await payOrder(page, { thing: CHAI });
  const tab = await context.newPage();
  await tab.setViewportSize({ width: 768, height: 1024 });
  await openOrder(tab, admin, reference);
  await expectAllInSight(tab);
  await expect(tab.getByRole('columnheader', { name: items.columns.price })).toBeVisible();
  await tab.setViewportSize(PHONE_SCREEN);
  await expect(tab.getByRole('table', { name: items.title }).getByText(/^at ₹/)).toBeVisible();
  await expect(tab.getByRole('table', { name: payments.title })).toBeVisible();
  const scrolling = await tab
    .locator('section:has(> table)')
    .evaluateAll((frames) =>
      frames.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel),
    );
  expect(scrolling).toEqual([]);
});

test('what shop and gateway said to each other is folded, and a keyboard unfolds it', async ({
  page,
  context,
  admin,
}) => {
  const { reference } = await payOrder(page);
  const tab = await context.newPage();
  const consolePage = await openOrder(tab, admin, reference);
  await tab.reload();
  const calls = tab.getByRole('table', { name: 'Actions at the gateway' });
  await expect(calls).toBeHidden();
  await consolePage.technical.locator('> summary').focus();
  await tab.keyboard.press('Enter');
  await expect(calls).toBeVisible();

  // The way back leads to the list that somebody came from.
  await tab.goto(`${new URL(tab.url()).pathname}?back=${encodeURIComponent('status=PROCESSED&sort=oldest')}`);
  await expect(tab.getByRole('link', { name: common.allOrders })).toHaveAttribute(
    'href',
    '/admin/orders?status=PROCESSED&sort=oldest',
  );
});
