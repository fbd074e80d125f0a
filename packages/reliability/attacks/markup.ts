/** Markup where text belongs: in what the gateway says of an error, in names and in addresses. */
import { signCallback } from '@/packages/sandbox/callback/signature';
import { orderInShop, place } from '../lib/bought';
import { untilQuiet } from '../lib/quiet';
import type { Trials } from './trials';

const MARKUP = '<img src=x onerror=alert(1)>';
const BREAKS_OUT = '</script><script>alert(1)</script>';
const AS_TEXT = '&lt;img src=x onerror=alert(1)&gt;';

export async function tryMarkup(trials: Trials): Promise<void> {
  await tryAddress(trials);
  await tryGatewayWords(trials);
}

async function tryAddress(trials: Trials): Promise<void> {
  const shopper = trials.world.shopper();
  const checkout = await shopper.fillCheckout();
  const marked = { name: MARKUP, shippingAddress1: BREAKS_OUT, shippingAddress2: MARKUP };
  await shopper.browser.post(checkout.url, checkout.body(marked));
  const { id } = await orderInShop(trials.world.database, 'email', checkout.email);
  const { browser } = await trials.world.administrator();
  checkPage(trials, 'the console', (await browser.get(`/admin/orders/${id}`)).html, true);
  checkPage(trials, 'the order’s page', (await shopper.browser.get(shopper.orderPath ?? '')).html, true);
  // What was refused is shown again in its field.
  const other = trials.world.shopper();
  const refused = await other.fillCheckout();
  const shown = await other.browser.post(refused.url, refused.body({ email: MARKUP }));
  checkPage(trials, 'the checkout', shown.html, true);
}

/** The gateway says it of a payment, and the customer's browser brings it, signed. */
async function tryGatewayWords(trials: Trials): Promise<void> {
  const { sandbox, env, database } = trials.world;
  const order = await place(trials.world);
  await sandbox.pay({ reference: order.reference, outcome: 'decline' });
  const fields = {
    order_id: order.gatewayId,
    status: 'FAILED',
    error_code: 'NEVER_HEARD_OF',
    error_message: MARKUP,
  };
  const signature = signCallback(env.PINELABS_SECRET_KEY ?? '', fields);
  const { browser } = order.shopper;
  const back = await browser.post('/api/pinelabs/callback', new URLSearchParams({ ...fields, signature }));
  checkPage(trials, 'the page after the return', back.html, false);
  await untilQuiet(trials.world);

  await database.run(
    'UPDATE payments SET error_code = ?, error_message = ? WHERE order_id = ?',
    'NEVER_HEARD_OF',
    MARKUP,
    order.id,
  );
  checkPage(trials, 'the page of a failed payment', (await browser.get(back.url.pathname)).html, false);
  const administrator = await trials.world.administrator();
  checkPage(
    trials,
    'the console',
    (await administrator.browser.get(`/admin/orders/${order.id}`)).html,
    false,
  );
}

/** @param shown whether the page shows the text at all: our own words stand for most of what the gateway says. */
function checkPage(trials: Trials, page: string, html: string, shown: boolean): void {
  trials.check(`${page} was not drawn`, html.includes('</html>'));
  trials.check(`${page} carries markup`, !html.includes(MARKUP) && !html.includes(BREAKS_OUT));
  if (shown) trials.check(`${page} does not show the text`, html.includes(AS_TEXT));
}
