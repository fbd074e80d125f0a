/** Everything that the gateway answers to a merchant's server. */
import { cancel } from './cancel';
import { capture } from './capture';
import { checkoutOrders } from './checkout-orders';
import type { Endpoint } from './endpoint';
import { getOrder, getOrderByReference } from './get-order';
import { refunds } from './refunds';
import { token } from './token';

export const ENDPOINTS: readonly Endpoint[] = [
  token,
  checkoutOrders,
  getOrderByReference,
  getOrder,
  capture,
  cancel,
  refunds,
];
