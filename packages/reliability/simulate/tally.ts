/** Adds histories up. */
import { createHash } from 'node:crypto';
import type { Figures } from '../lib/suite';
import type { Played } from './players';

const COUNTED = [
  'orders',
  'steps',
  'transactions',
  'calls',
  'faults',
  'kills',
  'locked',
  'operations',
  'payments',
  'paymentsAgain',
  'paidByPlan',
  'refusedOrders',
  'chargedAtOnce',
  'replaced',
  'paidEarlier',
  'discounts',
  'otherAmounts',
  'unknownWords',
  'contradictions',
  'feesNotAdded',
  'tookLater',
  'unitsBack',
  'unitsGone',
  'closed',
  'ownCancels',
  'returns',
  'returnsAccepted',
  'coupons',
  'couponsBack',
] as const;

export class Tally {
  private readonly hash = createHash('sha256');
  private readonly totals = new Map<string, number>(COUNTED.map((name) => [name, 0]));
  private played = 0;
  private seconds = 0;

  add(played: Played): void {
    this.played += 1;
    this.seconds = played.cpuSeconds;
    this.hash.update(played.digest);
    for (const name of COUNTED) this.totals.set(name, (this.totals.get(name) ?? 0) + played[name]);
  }

  figures(): Figures {
    const each = [...this.totals].map(([name, total]) => [
      `${name}PerHistory`,
      Math.round((total / this.played) * 100) / 100,
    ]);
    return {
      played: this.played,
      perSecond: Math.round(this.played / this.seconds),
      ...Object.fromEntries(each),
      hash: this.hash.digest('hex').slice(0, 16),
    };
  }
}
