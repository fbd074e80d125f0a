/** What may be done with an order's money now. Pure; asked for display, and again inside the transaction. */
import type { OperationKind, OperationState, OrderStatus } from '@/db/types';
import { type Paise, paise } from '@/lib/money';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import type { MoneyActions, MoneyRefusal } from '../types';

export interface MoneyState {
  status: OrderStatus;
  authorisedPaise: number;
  capturedPaise: number;
  releasedPaise: number;
  refundedPaise: number;
  /** Of what was captured, the customer's convenience fee. */
  feePaise: number;
  /** The gateway shows the hold as being captured or cancelled. */
  settling: boolean;
  gatewayOrderId: string | null;
  operations: readonly {
    kind: OperationKind;
    state: OperationState;
    amountPaise: number;
    /** Set when the refund is known at the gateway. */
    gatewayId: string | null;
  }[];
  /** The gateway's refunds: those made in its own dashboard count too. */
  refunds: readonly { id: string; status: string; amountPaise: number }[];
  /** The gateway's figures differ from ours: nothing moves until a person has looked. */
  mismatch: boolean;
}

const refuse = (reason: MoneyRefusal) => ({ allowed: false as const, reason });

export function moneyActions(state: MoneyState): MoneyActions {
  const blocked = wholeOrderBlocked(state);
  if (blocked) return { capture: refuse(blocked), cancel: refuse(blocked), refund: refuse(blocked) };
  return { ...captureOrCancel(state), refund: refund(state) };
}

function wholeOrderBlocked(state: MoneyState): MoneyRefusal | undefined {
  if (state.mismatch) return 'review-first';
  if (!state.gatewayOrderId) return 'not-at-gateway-yet';
  return undefined;
}

function captureOrCancel(state: MoneyState): Pick<MoneyActions, 'capture' | 'cancel'> {
  const both = (reason: MoneyRefusal) => ({ capture: refuse(reason), cancel: refuse(reason) });
  const taken = state.operations.find(
    ({ kind, state: outcome }) => (kind === 'capture' || kind === 'cancel') && outcome !== 'failed',
  );
  if (taken) {
    const done = taken.kind === 'capture' ? 'captured' : 'cancelled';
    return both(taken.state === 'succeeded' ? done : `being-${done}`);
  }
  if (state.status === 'CANCELLED') return both('cancelled');
  if (state.capturedPaise > 0) return both('only-refundable');
  if (state.status !== 'AUTHORIZED') return both('nothing-held');
  if (state.settling) return both('hold-settling');
  const held = paise(state.authorisedPaise - state.releasedPaise);
  return { capture: { allowed: true, max: held }, cancel: { allowed: true, amount: held } };
}

function refund(state: MoneyState): MoneyActions['refund'] {
  if (state.capturedPaise === 0) return refuse('nothing-captured');
  const max = refundable(state);
  if (max >= MIN_ORDER_AMOUNT) return { allowed: true, max, goods: goodsOf(state, max) };
  if (max > 0) return refuse({ code: 'left-below-least', left: max });
  return refuse(state.refundedPaise >= state.capturedPaise ? 'all-refunded' : 'rest-being-refunded');
}

/**
 * Captured, less what was refunded, less what was asked for and has no final answer yet.
 * An operation whose refund the gateway lists is counted once, by whichever of the two is larger in total.
 */
export function refundable(state: MoneyState): Paise {
  const atGateway = sum(
    state.refunds
      .filter((row) => row.status !== 'FAILED' && row.status !== 'CANCELLED')
      .map((row) => row.amountPaise),
  );
  const onlyOurs = sum(
    state.operations
      .filter(({ kind, state: outcome }) => kind === 'refund' && outcome !== 'failed')
      .filter(({ gatewayId }) => !state.refunds.some(({ id }) => id === gatewayId))
      .map(({ amountPaise }) => amountPaise),
  );
  const spoken = Math.max(atGateway + onlyOurs, state.refundedPaise);
  return paise(Math.max(0, state.capturedPaise - spoken));
}

/** What a refund gives back unless somebody asks for the fee too: the goods, as long as there are some left. */
function goodsOf({ feePaise }: MoneyState, max: Paise): Paise {
  const goods = max - feePaise;
  return goods >= MIN_ORDER_AMOUNT ? paise(goods) : max;
}

/** Asked for or under way, and not given back yet. */
export function refundUnderWay(state: MoneyState): Paise {
  return paise(Math.max(0, state.capturedPaise - state.refundedPaise - refundable(state)));
}

/** @returns why the amount is outside the limits; undefined when it is inside. */
export function limitFault(
  kind: 'capture' | 'cancel' | 'refund',
  amount: Paise,
  max: Paise,
): MoneyRefusal | undefined {
  if (amount < MIN_ORDER_AMOUNT) return 'below-least';
  return amount <= max ? undefined : { code: 'above-limit', kind, amount, max };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
