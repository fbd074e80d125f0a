/** Offer discovery: what the gateway offers, without what must not be shown. */
import 'server-only';
import { log } from '@/lib/log';
import type { Paise } from '@/lib/money';
import { account } from '@/lib/payments/state/ways-to-pay/enabled';
import { gateway } from '@/lib/payments/surroundings';
import type { CardlessDetails, OfferProduct, Offers, Plan } from '@/lib/pinelabs';
import { methodOf } from './card-form';
import { namingProducts, sortPlans } from './valid-plans';

export interface Basket {
  /** What is to be paid: a coupon is off. */
  readonly amount: Paise;
  /** The coupon, which the gateway is told beside it. */
  readonly couponDiscount?: Paise;
  /** Those of it that the gateway knows by a code: one entry a unit. */
  readonly products: readonly OfferProduct[];
}

/** Plans on cards, of the methods that the account has. Asks the gateway, every time. @throws GatewayError */
export async function discover(basket: Basket): Promise<readonly Plan[]> {
  const { couponDiscount } = basket;
  const offers = await gateway().discoverOffers({ ...asked(basket), couponDiscount });
  const { methods } = account();
  const issuers = offers.issuers.filter((issuer) => methods.includes(methodOf(issuer)));
  return soundOf({ ...offers, issuers }, basket);
}

/** Plans of lenders for this person; none when they turn the person down. @throws GatewayError */
export async function discoverCardless(basket: Basket, person: CardlessDetails): Promise<readonly Plan[]> {
  return soundOf(await gateway().discoverCardless({ ...asked(basket), ...person }), basket);
}

function asked({ amount, products }: Basket) {
  return { amount, ...(products.length > 0 ? { products } : {}) };
}

function soundOf(offers: Offers, { amount, products }: Basket): readonly Plan[] {
  if (offers.unreadable > 0) log.warn('plans that cannot be read', { failed: offers.unreadable });
  const { sound, faulty } = sortPlans(offers, amount);
  for (const { plan, faults } of faulty) {
    log.warn('a plan contradicts itself and is not shown', {
      reference: `${plan.issuer.name} ${plan.tenure.name}`,
      code: faults.join(' '),
    });
  }
  return sound.map((plan) => namingProducts(plan, products));
}
