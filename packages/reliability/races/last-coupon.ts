/** The last use of a coupon, pressed for by many customers at once, at all shops: one order has it, everybody else reads why not. */
import { couponFaults } from '@/shop/messages';
import { judgeCoupons, makeCoupon } from '../lib/coupons';
import { Browser } from '../lib/http/browser';
import type { RaceWorld } from './world';

const CODE = 'LASTONE';

export interface CouponOutcome {
  readonly customers: number;
  readonly broken: readonly string[];
}

export async function raceCoupon(world: RaceWorld, customers: number): Promise<CouponOutcome> {
  const { database, shopUrls } = world;
  await makeCoupon(database, CODE, 1);
  const forms = [];
  for (let one = 0; one < customers; one += 1) {
    const shopper = world.shopper();
    const checkout = await shopper.fillCheckout({ coupon: CODE });
    const url = shopUrls[one % shopUrls.length] ?? world.shopUrl;
    forms.push({ checkout, browser: new Browser(url, undefined, shopper.browser.jar) });
  }
  const pages = await Promise.all(forms.map(({ checkout, browser }) => checkout.send(browser)));
  const placed = await database.column('SELECT id FROM orders WHERE coupon_code = ?', CODE);
  const atGateway = pages.filter(({ url }) => url.origin === world.sandboxUrl).length;
  const told = pages.filter(({ html }) => html.includes(couponFaults.usedUp(CODE))).length;
  const broken = [
    ...pages.filter(({ status }) => status >= 400).map(({ status }) => `a customer was answered ${status}`),
    ...(placed.length === 1 ? [] : [`${placed.length} orders have the last use of a coupon`]),
    ...(atGateway === 1 ? [] : [`${atGateway} customers were led to pay with it`]),
    ...(told === customers - 1 ? [] : [`${told} of ${customers - 1} customers read that it is used up`]),
    ...(await judgeCoupons(database)),
  ];
  return { customers, broken };
}
