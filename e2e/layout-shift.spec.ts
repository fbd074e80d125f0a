/** Pages of the purchase on a slow phone: what comes with the scripts moves nothing. */
import { cartCount, shell } from '@/shop/messages';
import { CHAI } from './pages/goods';
import { shiftOf } from './support/layout-shift';
import { sendForm } from './support/send-form';
import { beginning, ending } from './support/sentences';
import { expect, test } from './support/test';

test.use({ viewport: { width: 412, height: 823 }, isMobile: true, deviceScaleFactor: 1.75, hasTouch: true });

for (const path of ['/cart', '/checkout']) {
  test(`${path}: the count that the scripts put into the header moves no part of the page`, async ({
    page,
  }) => {
    await sendForm(page, `/product/${CHAI.id}`, 'product', { quantity: '1' });
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(path);
    const count = page.getByRole('link', { name: beginning(shell.cart) }).first();
    await expect(count).toHaveAccessibleName(ending(`1 ${cartCount.items(1)}`));
    // A face that comes late moves a line by a hair; the count moved the page by 0.03.
    expect(await shiftOf(page)).toBeLessThan(0.001);
  });
}
