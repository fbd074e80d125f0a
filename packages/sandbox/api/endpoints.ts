/** Everything that the gateway answers to a merchant's server. */

import { settlementDetail, settlementList } from '../settlements/calls';
import { cancel } from './cancel';
import { capture } from './capture';
import { checkoutOrders } from './checkout-orders';
import { cardlessDiscovery, discovery } from './discovery';
import type { Endpoint } from './endpoint';
import { getOrder, getOrderByReference } from './get-order';
import { imei } from './imei';
import { createOrder } from './orders';
import { createPayment } from './payments';
import { refunds } from './refunds';
import { token } from './token';
import { validateOffer } from './validate-offer';

export const ENDPOINTS: readonly Endpoint[] = [
  token,
  checkoutOrders,
  createOrder,
  createPayment,
  getOrderByReference,
  getOrder,
  capture,
  cancel,
  refunds,
  discovery,
  cardlessDiscovery,
  validateOffer,
  imei,
  settlementList,
  settlementDetail,
];
