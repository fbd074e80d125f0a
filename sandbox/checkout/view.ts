/** What the hosted page shows of an order. */
import type { CartItem, ChargeOrder } from '../domain/order';
import type { Gateway } from '../gateway';
import type { Link } from '../store/orders';
import { type Method, offeredMethods } from './methods';

export interface CheckoutView {
  readonly token: string;
  readonly merchant: string;
  readonly order: ChargeOrder;
  readonly items: readonly CartItem[];
  readonly methods: readonly Method[];
  readonly customer: string | undefined;
  /** UTC milliseconds. */
  readonly expiresAt: number;
  readonly secondsLeft: number;
  readonly otp: string;
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
    expiresAt: link.expiresAt,
    secondsLeft: Math.max(0, Math.round((link.expiresAt - gateway.clock.now()) / 1_000)),
    otp: settings.otp,
  };
}
