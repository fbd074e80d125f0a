import type { Plan } from '@/lib/pinelabs/emi-types';
import { plan as t } from '../messages';

/** Of an instalment plan, what the merchant alone reads: the dealer's charges are the shop's cost. */
export function merchantLines({ tenure: { dealerCharges, splitPercentage } }: Plan): string[] {
  return [
    ...(dealerCharges === undefined ? [] : [t.dealerCharges(dealerCharges)]),
    ...(splitPercentage === undefined ? [] : [t.split(splitPercentage)]),
  ];
}
