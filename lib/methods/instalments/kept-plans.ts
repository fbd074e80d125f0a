/** Plans as they are kept in the database, and the key that a page names one by. Pure. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Plan, planFromText, planToText } from '@/lib/pinelabs';
import type { Basket } from './discover';

const texts = z.array(z.string());

export function plansToKeep(plans: readonly Plan[]): string[] {
  return plans.map(planToText);
}

/** @returns undefined for what is not a list of kept plans, such as one of an earlier version of the shop. */
export function plansFromKept(kept: unknown): Plan[] | undefined {
  const read = texts.safeParse(kept);
  if (!read.success) return undefined;
  try {
    return read.data.map(planFromText);
  } catch {
    // Asked for anew, as if it had never been kept.
    return undefined;
  }
}

const offers = z.object({ basket: z.string(), plans: z.unknown() });

/** Plans with what they were asked for: the same amount of other goods may have others. */
export function offersToKeep(basket: Basket, plans: readonly Plan[]): z.output<typeof offers> {
  return { basket: basketKey(basket), plans: plansToKeep(plans) };
}

/** @returns undefined for plans that were kept for anything else than this basket. */
export function offersFromKept(kept: unknown, basket: Basket): Plan[] | undefined {
  const read = offers.safeParse(kept);
  if (!read.success || read.data.basket !== basketKey(basket)) return undefined;
  return plansFromKept(read.data.plans);
}

/** Names a basket by everything that the gateway is told of it. */
function basketKey({ amount, products }: Basket): string {
  const units = products.map((unit) => `${unit.code} ${unit.amount}`).sort();
  return digest(JSON.stringify([amount, units]));
}

/** Names a plan by everything that it says: a plan with another figure has another key. */
export function planKey(plan: Plan): string {
  return digest(planToText(plan));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** The plan of this key, as the gateway offered it. */
export function planOfKey(plans: readonly Plan[], key: string): Plan | undefined {
  return plans.find((plan) => planKey(plan) === key);
}
