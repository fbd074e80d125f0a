/** Facts that a sync brings along without being a transition. Reads and writes nothing. */
import 'server-only';
import type { NewOrder, OrderRow } from '@/db/queries/orders';
import type { Plan } from '@/lib/pinelabs/emi-types';
import { planToText } from '@/lib/pinelabs/offers/offer-data';
import type { GatewayCustomer, GatewayOrder } from '@/lib/pinelabs/types';
import { isOlder } from '../../state/decide';
import { approvedPayments, upfrontDiscount } from '../../state/order-money';
import { cameToNothing } from '../../state/transitions';
import { paysByPlan } from '../../state/ways-to-pay/channels';
import { gatewayPreAuth } from './as-asked';

/** Our order, its plan read. */
type Held = Omit<OrderRow, 'plan'> & { plan: Plan | null };
/** Who buys, where the gateway's page asks for that. */
export type CustomerFields = (held: Omit<OrderRow, 'plan'>, customer: GatewayCustomer) => Partial<NewOrder>;

export function fieldsFromGateway(
  held: Held,
  shown: GatewayOrder,
  customerOf: CustomerFields,
): Partial<NewOrder> {
  const gatewayOrderId = held.gatewayOrderId ?? shown.orderId;
  // An older fetch, overtaken on its way by a newer one, has nothing to add.
  if (isOlder(held, shown)) return { gatewayOrderId };
  return {
    gatewayOrderId,
    retriesRemaining: shown.retriesRemaining ?? held.retriesRemaining,
    gatewayUpdatedAt: shown.updatedAt ?? held.gatewayUpdatedAt,
    gatewayPreAuth: gatewayPreAuth(held, shown),
    ...confirmationOf(held, shown),
    ...offerOf(held, shown),
    // What was erased is not to come back with the next sync: lib/retention.
    ...(held.erased ? {} : personalOf(held, shown, customerOf)),
  };
}

function personalOf(held: Held, shown: GatewayOrder, customerOf: CustomerFields): Partial<NewOrder> {
  return {
    notes: shown.notes ?? held.notes,
    merchantMetadata: shown.metadata ?? held.merchantMetadata,
    ...(held.channel === 'express' && shown.customer ? customerOf(held, shown.customer) : {}),
  };
}

/**
 * Paid on a page of ours: the payment goes on where its challenge_url says. An order keeps the address of a payment that
 * is over, where nobody is to be sent any more.
 */
function confirmationOf(
  { channel }: Pick<OrderRow, 'channel'>,
  { challengeUrl, payments }: GatewayOrder,
): Partial<NewOrder> {
  const goesOn = payments.some(({ status }) => !cameToNothing(status));
  return paysByPlan(channel) && challengeUrl && goesOn ? { redirectUrl: challengeUrl } : {};
}

/** The plan that the order is paid by, and what it takes off; the one chosen here stays until there is a payment. */
function offerOf(held: Held, shown: GatewayOrder): Partial<NewOrder> {
  const approved = approvedPayments(shown);
  if (approved.length === 0) return {};
  const plan = approved.find((payment) => payment.plan)?.plan;
  const discountPaise = upfrontDiscount(approved, held);
  return { ...(plan && { plan: planToText(withName(plan, held)) }), discountPaise };
}

/** An order names its bank by a code, `PNB CC`; people chose from a list that had its name. */
function withName(plan: Plan, { plan: kept }: Held): Plan {
  const { issuer } = plan;
  if (kept === null || issuer.displayName !== undefined) return plan;
  const { id, name, displayName } = kept.issuer;
  return id === issuer.id && name === issuer.name ? { ...plan, issuer: { ...issuer, displayName } } : plan;
}
