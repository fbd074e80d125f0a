/** Our records of one order against the gateway's: every difference, once. Pure. */
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { understood } from '../../state/operations/reading';
import { GRACE_MS } from '../../state/operations/resolve-operation';
import { isWaiting } from '../../state/transitions';
import { compareAbsent } from './compare-absent';
import { compareOperation } from './compare-operations';
import { compareIdentity, compareProgress, compareWithin } from './compare-order';
import { comparePayments, compareRefunds } from './compare-rows';
import { ADVICE, type Finding, type HeldRecords, type LedgerDifference } from './difference';

/** A sync that is planned within this time is on its way, in milliseconds: open orders wait no longer for theirs. */
const LOOK_IS_NEAR_MS = 15 * 60_000;
/** A sync that is overdue by more than this is not coming, in milliseconds: nobody runs reconcile. */
const LOOK_IS_LOST_MS = 10 * 60_000;

/**
 * @param shown the gateway's order; undefined when it knows none.
 * @param now when it was fetched, UTC milliseconds.
 */
export function compareRecords(
  held: HeldRecords,
  shown: GatewayOrder | undefined,
  now: number,
): LedgerDifference[] {
  const found = shown ? compareShown(held, shown, now) : compareAbsent(held);
  const lag = lagOf(held, now);
  return found.map(({ remedy, ...finding }) => ({
    reference: held.order.reference,
    ...finding,
    lag: remedy === 'sync' ? lag : null,
    advice: ADVICE[remedy],
  }));
}

function compareShown(held: HeldRecords, fetched: GatewayOrder, now: number): Finding[] {
  const shown = understood(held.order, fetched);
  const within = compareWithin(held.order, shown);
  const identity = compareIdentity(held.order, shown);
  // Figures that are no amounts cannot be added up.
  if (within.some(({ field }) => field.endsWith('amounts'))) return [...identity, ...within];
  return [
    ...identity,
    ...within,
    ...compareProgress(held.order, shown, now),
    ...comparePayments(held, fetched, now),
    ...compareRefunds(held, fetched, now),
    ...held.operations
      .filter(({ kind, reference }) => kind !== 'create' || reference === shown.reference)
      .flatMap((operation) => compareOperation(operation, shown, now)),
  ];
}

/** Why a difference that a sync mends may well be one for a moment only. */
function lagOf({ order, operations }: HeldRecords, now: number): string | null {
  const flying = operations.find(
    ({ state, claimedAt, createdAt }) => isWaiting(state) && now - (claimedAt ?? createdAt) <= GRACE_MS,
  );
  if (flying) return `a ${flying.kind} is on its way`;
  const { nextCheckAt } = order;
  if (nextCheckAt === null || nextCheckAt > now + LOOK_IS_NEAR_MS || nextCheckAt < now - LOOK_IS_LOST_MS) {
    return null;
  }
  return nextCheckAt <= now
    ? 'a sync is due'
    : `the next sync is due in ${Math.ceil((nextCheckAt - now) / 60_000)} min`;
}
