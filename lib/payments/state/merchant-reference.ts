/** The names of a shop order at the gateway. Pure. */

/** The gateway takes no longer `merchant_order_reference`. */
const MAX_LENGTH = 50;
/** A gateway that refuses every repeat is not asked for ever more orders. */
export const MAX_GATEWAY_ORDERS = 5;

/** `merchant_order_reference` of the order at the gateway that counts now. */
export function merchantReferenceOf({
  reference,
  gatewayReference,
}: {
  reference: string;
  gatewayReference?: string | null | undefined;
}): string {
  return gatewayReference ?? reference;
}

/**
 * `BN-7K3M-9QXA-2TRW-2`, `-3`, …: for another order at the gateway.
 * @param superseded how many earlier ones there are beside the present one.
 * @returns undefined when there have been enough.
 */
export function nextMerchantReference(reference: string, superseded: number): string | undefined {
  const number = superseded + 2;
  const next = `${reference}-${number}`;
  return number > MAX_GATEWAY_ORDERS || next.length > MAX_LENGTH ? undefined : next;
}

/** What an order knows of the gateway's order, before it knows anything of another one. */
export const BLANK = {
  gatewayOrderId: null,
  gatewayUpdatedAt: null,
  redirectUrl: null,
  retriesRemaining: null,
  settlement: null,
} as const;
