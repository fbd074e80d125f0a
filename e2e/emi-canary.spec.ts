/** What a customer types of a card is passed on and is nowhere else: not on disk, not in the browser, not in an answer. */
import type { Page } from '@playwright/test';
import { cardErrors, declined, emiErrors, emiForm } from '@/shop/messages';
import { SPEAKERS } from './pages/goods';
import { HostedPage, OTP } from './pages/hosted-page';
import { toPlans } from './pages/instalments-flow';
import { type EmiCard, ISSUERS, months } from './pages/instalments-page';
import { OrderPage, PAID } from './pages/order-page';
import { expect, test } from './support/test';
import { tracesOf } from './support/traces';

const ICICI = ISSUERS.iciciDebit;
const CARD = {
  holder: 'Canaria Featherstone',
  number: '6000 0081 7263 5492',
  expiry: '11/34',
  cvv: '7391',
  mobile: '8765432190',
} as const satisfies EmiCard;
/** The last four digits may be seen, and the bank that the first six name. */
const CANARIES = ['Featherstone', '6000 0081 7263 5492', '6000008172635492', '7391', '8765432190'];

/** @param letters whether the customer has been written to. */
async function expectNoTrace(traces: ReturnType<typeof tracesOf>, letters: boolean): Promise<void> {
  const files = ['store.db-wal', 'shop.log', 'sandbox.log', ...(letters ? ['.eml'] : [])];
  const found = async () => {
    const names = (await traces.places()).map(({ where }) => where);
    return files.filter((file) => names.some((name) => name.endsWith(file)));
  };
  // A letter goes out soon after the page has said it.
  await expect.poll(found).toEqual(files);
  const places = await traces.places();
  // Also where it is glued to something else.
  const glued = places.filter(({ text }) => /0081726354|8765432190|cvv[^0-9a-z]{0,3}7391/i.test(text));
  expect(glued.map(({ where }) => where)).toEqual([]);
  for (const canary of CANARIES) expect(await traces.holding(canary), canary).toEqual([]);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a card leaves no trace in the shop', async ({ page, shop }) => {
      const traces = tracesOf(page, shop);
      const plans = await toPlans(page, { thing: SPEAKERS });
      // First without a plan, then with one field wrong: both come back, and nothing of the card with them.
      const { mobile, ...card } = CARD;
      await plans.enterCard(card);
      await plans.payButton.click();
      await expect(plans.alert).toContainText(emiErrors.noPlan);
      await plans.choose(ICICI, months(6));
      // Its bank asks for the mobile number, and the page once the plan is chosen.
      await plans.enterCard({ ...card, mobile: '12345' });
      await plans.payButton.click();
      await expect(page.getByText(cardErrors.mobile)).toBeVisible();
      await expect(plans.plan(ICICI, months(6))).toBeChecked();
      await plans.enterCard({ ...card, mobile });
      await plans.payButton.click();
      await new HostedPage(page).enterPassword(OTP);
      if (!javaScriptEnabled) await page.getByRole('button', { name: /^Return to / }).click();
      await expect(new OrderPage(page).headline).toHaveText(PAID);
      await expect(page.getByText('···· 5492')).toBeVisible();
      await expectNoTrace(traces, true);
    });
  });
}

test('no failure of the gateway leaves a trace of a card either', async ({ page, shop, sandbox }) => {
  test.setTimeout(120_000);
  const traces = tracesOf(page, shop);
  const order = new OrderPage(page);
  const pay = async (plans: Awaited<ReturnType<typeof toPlans>>, change: Partial<EmiCard> = {}) => {
    await plans.choose(ICICI, months(6));
    await plans.enterCard({ ...CARD, ...change });
    // The message of the try before looks just the same.
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await plans.payButton.click();
    await answer;
  };

  const plans = await toPlans(page);
  // This bank asks for less of a card.
  const { holder, number, mobile } = CARD;
  await plans.choose(ISSUERS.hdfcDebit, months(6));
  await plans.enterCard({ holder, number, mobile });
  await plans.payButton.click();
  await expect(plans.alert).toContainText(emiErrors.ineligible);
  for (const fault of ['malformed', 'drop-before', '500-after']) {
    await sandbox.fault({ endpoint: 'validate-offer', fault });
    await pay(plans);
    await expect(plans.alert).toContainText(emiErrors.bankNoAnswer);
    await sandbox.forgetFaults();
  }
  // The order is placed, and its payment has no good answer, or is refused.
  await sandbox.fault({ endpoint: 'payment', fault: 'drop-after', times: 1 });
  await pay(plans);
  await order.panel.waitFor();
  await sandbox.fault({ endpoint: 'payment', fault: 'malformed', times: 1 });
  await pay(await toPlans(page));
  await order.panel.waitFor();
  await pay(await toPlans(page), { expiry: '01/20' });
  await expect(order.panel).toContainText(declined.byCode.CARD_EXPIRED.what);
  await expectNoTrace(traces, false);
});

test('the page for a card is kept nowhere and runs our own scripts alone', async ({ page, shop }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  const plans = await toPlans(page);
  const answer = await page.reload();
  await plans.arrived();
  expect(answer?.headers()).toMatchObject({
    'cache-control': expect.stringContaining('no-store'),
    'content-security-policy': expect.stringMatching(
      /script-src 'self' 'nonce-[\w-]+' 'strict-dynamic';.*connect-src 'self';/,
    ),
  });
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((url) => !url.startsWith(shop.url))).toEqual([]);
  await expect(plans.field(emiForm.cardNumber)).toHaveAttribute('autocomplete', 'cc-number');
  await expect(plans.field(emiForm.cardNumber)).toHaveAttribute('name', 'cardNumber');
  expect(await frames(page)).toBe(0);
});

const frames = (page: Page) => page.locator('iframe').count();
