/** What a customer types of a card is passed on and is nowhere else: not on disk, not in the browser, not in an answer. */
import { existsSync, readFileSync } from 'node:fs';
import { SPEAKERS } from './pages/goods';
import { HostedPage, OTP } from './pages/hosted-page';
import { ICICI_DEBIT, InstalmentsPage } from './pages/instalments-page';
import { fillCheckout } from './pages/order-flow';
import { OrderPage, PAID } from './pages/order-page';
import { expect, test } from './support/test';

const CANARIES = [ICICI_DEBIT.number, ICICI_DEBIT.number.replaceAll(' ', ''), '8765432190'];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a card is in no answer, address, cookie or file of the shop', async ({ page, shop, context }) => {
      const seen: Promise<string>[] = [];
      page.on('response', (response) => {
        if (!response.url().startsWith(shop.url)) return;
        seen.push(Promise.resolve(`${response.url()} ${JSON.stringify(response.headers())}`));
        if (response.status() === 200) seen.push(response.text().catch(() => ''));
      });
      await fillCheckout(page, { thing: SPEAKERS });
      await page.getByRole('radio', { name: /^In monthly instalments/ }).check();
      await page.getByRole('button', { name: 'Choose a plan' }).click();
      const plans = new InstalmentsPage(page);
      await plans.arrived();
      // First without a plan, then with one field wrong: both come back, and nothing of the card with them.
      await plans.enterCard({ ...ICICI_DEBIT, mobile: '8765432190' });
      await plans.payButton.click();
      await expect(plans.alert).toContainText('No plan is chosen yet.');
      await plans.choose('ICICI BANK debit card', '6 months');
      await plans.enterCard({ ...ICICI_DEBIT, mobile: '8765432190', cvv: '1' });
      await plans.payButton.click();
      await expect(page.getByText('Enter the CVV: the 3 or 4 digits on the card.')).toBeVisible();
      await expect(plans.plan('ICICI BANK debit card', '6 months')).toBeChecked();
      await plans.enterCard({ ...ICICI_DEBIT, mobile: '8765432190' });
      await plans.payButton.click();
      await new HostedPage(page).enterPassword(OTP);
      if (!javaScriptEnabled) await page.getByRole('button', { name: /^Return to / }).click();
      await expect(new OrderPage(page).headline).toHaveText(PAID);

      const files = ['', '-wal'].map((end) => `${shop.databaseFile}${end}`).filter(existsSync);
      const written = files.map((file) => readFileSync(file).toString('latin1'));
      const kept = JSON.stringify(await context.storageState());
      const answers = await Promise.all(seen);
      expect(answers.length).toBeGreaterThan(10);
      for (const canary of CANARIES) {
        expect(
          written.some((text) => text.includes(canary)),
          'on disk',
        ).toBe(false);
        expect(kept.includes(canary), 'in the browser').toBe(false);
        expect(
          answers.filter((text) => text.includes(canary)),
          'in answers',
        ).toEqual([]);
      }
    });
  });
}
