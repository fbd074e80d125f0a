/** A checkout, and an order that waits for its payment, by a lender's instalments. Neither holds a PAN or its mobile. */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { type CheckoutRow, checkoutOfCart, putCheckout } from '@/db/queries/checkouts';
import { linesOfOrder } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import { findByToken } from '@/lib/orders/page/order-view';
import { offeredStep, situationOf } from '@/lib/orders/page/payment-step';
import { productsOf } from '@/lib/payments/operations/create-request';
import { type Plan, planFromText } from '@/lib/pinelabs';
import { sha256Hex } from '@/lib/security/keys';
import {
  type Closed,
  findCheckout,
  type Instalments,
  instalmentsOf,
  keepPlans,
  youngPlans,
} from '../instalments/checkout';
import type { Basket } from '../instalments/discover';
import { offersToKeep, planKey } from '../instalments/kept-plans';

/** How long an order's page keeps what a lender offered. */
const HOUR_MS = 60 * 60_000;

interface Open {
  readonly cartId: string;
  readonly basket: Basket;
  /** As the lenders last said; none before they were asked. */
  readonly plans: readonly Plan[];
  /** Keeps what they say now, for the page to show. */
  readonly keep: (plans: readonly Plan[]) => Promise<void>;
}

export type CardlessCheckout =
  | ({ readonly state: 'open'; readonly instalments: Instalments } & Open)
  | Closed;

export async function openCardless(token: string, cartId: string): Promise<CardlessCheckout> {
  const found = await findCheckout(token, cartId, 'cardless');
  if (found.state !== 'kept') return found;
  const { row, basket } = found;
  const plans = youngPlans(row, basket) ?? [];
  return {
    state: 'open',
    instalments: instalmentsOf(row, token, plans),
    cartId,
    basket,
    plans,
    keep: (now) => keepPlans(row, basket, now),
  };
}

export interface CardlessOrder extends Open {
  readonly id: string;
  readonly reference: string;
  readonly preAuth: boolean;
  /** The key of the plan that was chosen before. */
  readonly chosen: string | undefined;
}

/** @returns undefined for an unknown token, and for an order that takes no payment now: its page says why. */
export async function orderForLender(token: string): Promise<CardlessOrder | undefined> {
  const order = await findByToken(token);
  if (order?.channel !== 'cardless') return undefined;
  if (offeredStep(await situationOf(order)) !== 'enter-card') return undefined;
  const before = order.plan === null ? undefined : planFromText(order.plan);
  const { id, reference, cartId } = order;
  const preAuth = order.gatewayPreAuth ?? order.preAuth;
  const kept = await checkoutOfCart(reader(), { id: shelfOf(order), cartId, now: Date.now() });
  const basket = { amount: paise(order.totalPaise), products: productsOf(await linesOfOrder(reader(), id)) };
  return {
    id,
    reference,
    preAuth,
    cartId,
    basket,
    plans: (kept && youngPlans(kept, basket)) ?? (before ? [before] : []),
    chosen: before && planKey(before),
    keep: (plans) => keepForOrder(order, basket, plans),
  };
}

/** Where an order's offers are kept: beside those of checkouts, under a key that no form can send. */
function shelfOf({ id }: Pick<OrderRow, 'id'>): CheckoutRow['id'] {
  return sha256Hex(`offers of order ${id}`);
}

function keepForOrder(order: OrderRow, basket: Basket, plans: readonly Plan[]): Promise<void> {
  return transaction('keep offers', async (tx) => {
    const now = Date.now();
    await putCheckout(tx, {
      id: shelfOf(order),
      cartId: order.cartId,
      channel: 'cardless',
      details: {},
      totalPaise: order.totalPaise,
      offers: offersToKeep(basket, plans),
      offersAt: now,
      createdAt: now,
      expiresAt: now + HOUR_MS,
    });
  });
}
