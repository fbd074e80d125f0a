/** Plans as they are kept in the database, and the key that a page names one by. Pure. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Plan, planFromText, planToText } from '@/lib/pinelabs';

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

/** Names a plan by everything that it says: a plan with another figure has another key. */
export function planKey(plan: Plan): string {
  return createHash('sha256').update(planToText(plan)).digest('base64url').slice(0, 22);
}

/** The plan of this key, as the gateway offered it. */
export function planOfKey(plans: readonly Plan[], key: string): Plan | undefined {
  return plans.find((plan) => planKey(plan) === key);
}
