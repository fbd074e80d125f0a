/** What the hosted page shows of an order. */
import type { CartItem, ChargeOrder } from '../domain/order';
import type { Gateway } from '../gateway';
import type { Link } from '../store/orders';
import { collectsAddress, knownDetails, mustAskAddress } from './express';
import { frameOrigin } from './framing';
import { type Method, offeredMethods } from './methods';

export interface CheckoutView {
  readonly token: string;
  readonly merchant: string;
  readonly order: ChargeOrder;
  readonly items: readonly CartItem[];
  readonly methods: readonly Method[];
  readonly customer: string | undefined;
  /** Where it goes, line by line, where this page was asked to collect that. */
  readonly delivery: readonly string[];
  /** UTC milliseconds. */
  readonly expiresAt: number;
  readonly secondsLeft: number;
  readonly otp: string;
  /** Whose frame the page may stand in. */
  readonly frameOrigin: string | undefined;
}

/** The merchant's own page chose the method, by Create Payment; ours only confirms. */
export function isSeamless(order: ChargeOrder): boolean {
  return order.integration_mode === 'SEAMLESS';
}

export function viewOf(gateway: Gateway, link: Link, order: ChargeOrder): CheckoutView {
  const settings = gateway.store.settings.all();
  const email = order.purchase_details.customer.email_id;
  return {
    token: link.token,
    merchant: settings.merchant_name,
    order,
    items: order.purchase_details.cart_details?.cart_items ?? [],
    methods: offeredMethods(order),
    customer: typeof email === 'string' ? email : undefined,
    delivery: deliveryOf(order),
    expiresAt: link.expiresAt,
    secondsLeft: Math.max(0, Math.round((link.expiresAt - gateway.clock.now()) / 1_000)),
    otp: settings.otp,
    frameOrigin: frameOrigin(gateway, order),
  };
}

function deliveryOf(order: ChargeOrder): string[] {
  if (!collectsAddress(order) || mustAskAddress(order)) return [];
  const { full_name, address1, address2, address3, city, pincode, state, country, country_code, mobile } =
    knownDetails(order);
  const lines = [full_name, address1, address2, address3, `${city} ${pincode}`, state, country];
  return [...lines, `+${country_code} ${mobile}`].filter(Boolean);
}
