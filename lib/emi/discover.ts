/** Offer discovery: what the gateway offers, without what must not be shown. */
import 'server-only';
import { log } from '@/lib/log';
import type { Paise } from '@/lib/money';
import { gateway } from '@/lib/payments/gateway';
import type { OfferProduct, Plan } from '@/lib/pinelabs';
import { sortPlans } from './sound-plans';

export interface Basket {
  /** What is to be paid. */
  readonly amount: Paise;
  /** Those of it that the gateway knows by a code: one entry a unit. */
  readonly products: readonly OfferProduct[];
}

/** Asks the gateway, every time. @throws GatewayError */
export async function discover({ amount, products }: Basket): Promise<readonly Plan[]> {
  const offers = await gateway().discoverOffers({
    amount,
    ...(products.length > 0 ? { products } : {}),
  });
  if (offers.unreadable > 0) log.warn('plans that cannot be read', { failed: offers.unreadable });
  const { sound, faulty } = sortPlans(offers, amount);
  for (const { plan, faults } of faulty) {
    log.warn('a plan contradicts itself and is not shown', {
      reference: `${plan.issuer.name} ${plan.tenure.name}`,
      code: faults.join(' '),
    });
  }
  return sound;
}
