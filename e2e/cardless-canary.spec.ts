/** A PAN and the mobile number beside it are passed on and are nowhere else: not on disk, not in the browser, not in an answer. */
import path from 'node:path';
import { emiErrors, personErrors } from '@/shop/messages';
import { CardlessPage, PERSON, TURNED_DOWN } from './pages/cardless-page';
import { SPEAKERS } from './pages/goods';
import { HostedPage, OTP } from './pages/hosted-page';
import { months } from './pages/instalments-page';
import { OrderPage, PAID } from './pages/order-page';
import { expect, test } from './support/test';
import { tracesOf } from './support/traces';

const CANARIES = [PERSON.pan, PERSON.mobile, TURNED_DOWN.pan, PERSON.pan.toLowerCase()];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('PAN and mobile number are in no answer, address, cookie or file of the shop', async ({
      page,
      shop,
    }) => {
      const traces = tracesOf(page, shop);
      const lender = new CardlessPage(page);
      await lender.open(SPEAKERS);
      // One field wrong, then turned down, then plans without a choice: nothing comes back but words.
      await lender.type({ ...PERSON, mobile: `${PERSON.mobile}1` });
      await lender.ask();
      await expect(page.getByText(personErrors.mobile)).toBeVisible();
      await lender.type(TURNED_DOWN);
      await lender.ask();
      await expect(lender.alert).toContainText(emiErrors.turnedDown);
      await lender.type(PERSON);
      await lender.ask();
      await expect(lender.plan(months(9))).toBeVisible();
      // With scripts it stays in the browser's own fields; without them it is typed again.
      if (javaScriptEnabled) await lender.expectPersonKept();
      else await expect(lender.pan).toHaveValue('');
      await lender.type(PERSON);
      await lender.payButton.click();
      await expect(lender.alert).toContainText(emiErrors.noPlan);
      await lender.plan(months(9)).check();
      await lender.type(PERSON);
      await lender.payButton.click();
      await new HostedPage(page).enterPassword(OTP);
      if (!javaScriptEnabled) await page.getByRole('button', { name: /^Return to / }).click();
      await expect(new OrderPage(page).headline).toHaveText(PAID);

      const reference = await new OrderPage(page).reference();
      // Where this order is told of would be where the rest was said before it.
      const told = async () => (await traces.holding(reference)).map((where) => path.basename(where));
      await expect.poll(told).toEqual(expect.arrayContaining(['shop.log', 'a row of the database']));
      // The form's own answers were heard.
      expect(await traces.holding(emiErrors.turnedDown)).not.toEqual([]);
      for (const canary of CANARIES) expect(await traces.holding(canary), canary).toEqual([]);
    });
  });
}
