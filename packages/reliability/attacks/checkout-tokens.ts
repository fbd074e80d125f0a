/** Somebody has the token of another person's checkout: it opens nothing and places nothing for them. */
import { orderInShop } from '../lib/bought';
import { isPlansPage, SPEAKERS } from '../lib/http/instalments';
import { untilQuiet } from '../lib/quiet';
import type { Trials } from './trials';

export async function tryCheckoutTokens(trials: Trials): Promise<void> {
  const { world } = trials;
  const owner = world.shopper();
  const theirs = await owner.fillCheckout();
  const checkoutToken = String(theirs.body().get('checkoutToken'));
  await theirs.send();
  const { reference } = await orderInShop(world.database, 'email', theirs.email);
  const other = world.shopper();
  const own = await other.fillCheckout({ quantity: 2 });
  const cartless = world.shopper();
  await untilQuiet(world);
  await trials.changesNothing('a checkout with the token of another cart', async () => {
    for (const { browser } of [other, cartless]) {
      for (const body of [own.body({ checkoutToken }), theirs.body()]) {
        const page = await browser.post(own.url, body);
        trials.check(`it was answered ${page.status}`, page.status < 500);
        trials.check(
          'it led to the order',
          !page.html.includes(reference) && page.url.origin === world.shopUrl,
        );
      }
    }
  });
  trials.check('it made the order their own', !other.orderPath && !cartless.orderPath);
  await own.send();
  trials.check('their own checkout placed nothing', other.orderPath !== undefined);

  const buyer = world.shopper();
  const plans = await (await buyer.fillCheckout({ product: SPEAKERS, instalments: true })).send();
  if (!isPlansPage(plans)) throw new Error('a checkout by instalments leads to no plans');
  const path = plans.url.pathname;
  trials.check('its own cart does not see the plans', isPlansPage(await buyer.browser.get(path)));
  for (const { browser } of [other, cartless]) {
    const { status, html } = await browser.get(path);
    trials.check(
      `plans of another cart’s checkout are shown: ${status}`,
      !html.includes('name="cardNumber"'),
    );
  }
}
