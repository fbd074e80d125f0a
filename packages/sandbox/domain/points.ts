/** Reward points: what they are worth, and how a payment splits between them and another method. Pure. */
import { overLimit } from './errors';
import { inr } from './inr';
import type { Amount } from './order';

/** Paise for one point; the gateway publishes no rate, this one is the sandbox's. */
export const POINT_PAISE = 25;
/** What the sandbox's customer has on any card. */
export const POINTS_BALANCE = 200_000;
/** The gateway takes no amount below one rupee, so neither part may be smaller. */
const SMALLEST_PART = 100;

export interface PointsSplit {
  readonly points: number;
  readonly points_amount: Amount;
  /** What another method pays; absent when the points pay for all. */
  readonly rest?: Amount;
}

export function pointsFor(amount: number): number {
  return Math.ceil(amount / POINT_PAISE);
}

/** The most that points may pay of an amount. @returns paise. */
export function redeemable(amount: number, balance = POINTS_BALANCE): number {
  const worth = Math.min(amount, balance * POINT_PAISE);
  const rest = amount - worth;
  return rest > 0 && rest < SMALLEST_PART ? amount - SMALLEST_PART : worth;
}

/**
 * @param amount what is to be paid. @param byPoints paise of it that points pay.
 * @throws GatewayError when the points do not reach, or a part would be below one rupee.
 */
export function splitPoints(amount: Amount, byPoints: number, balance = POINTS_BALANCE): PointsSplit {
  const rest = amount.value - byPoints;
  if (byPoints < SMALLEST_PART || rest < 0 || (rest > 0 && rest < SMALLEST_PART)) {
    throw overLimit(
      'PAYMENT',
      'payment_amount.value: each part must be at least 100, and no more than is due',
    );
  }
  const points = pointsFor(byPoints);
  if (points > balance) throw overLimit('PAYMENT', 'payment_amount.value: more than the points are worth');
  return { points, points_amount: inr(byPoints), ...(rest > 0 && { rest: inr(rest) }) };
}
