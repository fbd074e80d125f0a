/** Everything that the console shows of one order. Demands its permission itself. */
import 'server-only';
import { cache } from 'react';
import { type Db, reader } from '@/db/client';
import { deviceRequestsOfOrder, unitsOfOrder } from '@/db/queries/devices';
import { paymentsOfOrder, refundsOfOrder } from '@/db/queries/gateway-records';
import { type OperationRow, operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { linesOfOrder, type OrderLineRow } from '@/db/queries/order-lines';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { supersededOfOrder } from '@/db/queries/superseded-orders';
import { requirePermission } from '@/lib/auth/guard';
import { arrivalDay } from '@/lib/delivery/arrival';
import { type Tracking, trackingOf } from '@/lib/delivery/parcel/tracking';
import { isDeliveredTo, otherStatesOf } from '@/lib/delivery/place/destination';
import { issuerLabel } from '@/lib/methods/instalments/display';
import { planLines, planTitle } from '@/lib/methods/instalments/plan-options';
import { type Paise, paise, times } from '@/lib/money';
import { addressLines } from '@/lib/orders/form/address-lines';
import { accountText } from '@/lib/orders/form/bank-account';
import { mobileText } from '@/lib/orders/form/mobile';
import { isAddress, missingText } from '@/lib/orders/known-customer';
import { couponOf } from '@/lib/orders/page/money-of';
import { leftOut } from '@/lib/orders/reservation/left-out';
import type { Address, OrderCoupon, OrderStatus } from '@/lib/orders/types';
import { moneyStateFrom } from '@/lib/payments/operations/money-state';
import { moneyActions, refundUnderWay } from '@/lib/payments/state/operations/money-actions';
import { refundedUnits } from '@/lib/payments/state/operations/refunded-units';
import type { MoneyActions } from '@/lib/payments/state/types';
import { planFromText } from '@/lib/pinelabs';
import { deliveryTable } from '@/shop/messages';
import { type Dispatch, dispatchOf } from '../actions/dispatch-rule';
import { type HoldEnd, holdEnd } from '../actions/hold-end';
import type { RefundLine } from '../actions/line-amounts';
import { mendRefusal } from '../actions/parcel/address-rule';
import type { RestockLine } from '../actions/restock-fields';
import { type NextStep, nextStep } from '../list/next-step';
import { customer } from '../messages';
import { visibleText } from '../visible-text';
import { type DevicesView, devicesView } from './devices-view';
import {
  type EarlierOrderView,
  earlierOrderView,
  type OperationView,
  operationView,
  type PaymentView,
  paymentView,
  type RefundView,
  refundView,
} from './gateway-views';
import { type HistoryEntry, history } from './history';
import { refundLines } from './lines/refund-lines';
import { merchantLines } from './merchant-lines';
import { type MoneyFigures, moneyFigures, refundNoteOf } from './money-figures';
import { type ReviewView, reviewView } from './review-views';
import { openWork } from './work/open-work';

export interface OrderItemView {
  position: number;
  productId: string;
  sku: string;
  name: string;
  options: string;
  unitPrice: Paise;
  quantity: number;
  total: Paise;
  /** Units that went back on the shelf. */
  restocked: number;
}

export interface OrderDetail {
  id: string;
  reference: string;
  gatewayOrderId: string | undefined;
  /** Its reference at the gateway, where that is not its number. */
  gatewayReference: string | undefined;
  /** Orders at the gateway that another one has taken the place of. */
  earlier: EarlierOrderView[];
  status: OrderStatus;
  preAuth: boolean;
  placedAt: Date;
  dispatchedAt: Date | undefined;
  lastFetchAt: Date | undefined;
  nextFetchAt: Date | undefined;
  customer: {
    name: string;
    email: string;
    mobile: string;
    /** For which they buy. */
    business: { name: string; gstin: string } | undefined;
    erased: { what: string; at: Date } | undefined;
  };
  /** Which account alone may pay, masked. */
  onlyFrom: string | undefined;
  shippingAddress: string[];
  billingAddress: string[];
  /** The parcel would go to a country or a zone that the merchant does not deliver to. */
  outsideDelivery: boolean;
  /** The zone that the fee is of, and the day by which the parcel was promised. */
  delivery: {
    zone: string | undefined;
    promised: string | undefined;
    /** The states that its PIN code is usually of, where the state in the address is another. */
    otherStates: string[];
  };
  /** What the gateway's order holds for the merchant: the note, then the pairs. */
  merchantData: { name: string; value: string }[];
  /** How it is repaid, in words: bank and length first. */
  plan: { title: string; lines: string[]; charged: Paise } | undefined;
  /** Single devices that a brand blocks; undefined where there are none. */
  devices: DevicesView | undefined;
  items: OrderItemView[];
  subtotal: Paise;
  shipping: Paise;
  coupon: OrderCoupon | undefined;
  money: MoneyFigures;
  actions: MoneyActions;
  /** Lines of which units can go back on the shelf. */
  restock: RestockLine[];
  /** What of the payment falls on each line. */
  refundLines: RefundLine[];
  /** What to know before a refund. */
  refundNote: string | undefined;
  /** What an instalment plan took off the total; the payment was for the rest. */
  discount: Paise;
  /** What the customer paid, or is to pay, beside the goods for the way of paying. */
  fee: Paise;
  /** Until when what is held can be captured; undefined where nothing is. */
  holdEnd: HoldEnd | undefined;
  /** The gateway shows the hold as being captured or cancelled. */
  settling: boolean;
  dispatch: Dispatch;
  /** Who brings the parcel. */
  tracking: Tracking | undefined;
  /** Why its address cannot be changed any more. */
  addressClosed: string | undefined;
  /** What is to be done next. */
  next: NextStep;
  reviews: ReviewView[];
  payments: PaymentView[];
  operations: OperationView[];
  refunds: RefundView[];
  history: HistoryEntry[];
}

/** Read once while one page is rendered: its title needs it too. @returns undefined when there is no such order. */
export const orderDetail = cache(async (id: string): Promise<OrderDetail | undefined> => {
  await requirePermission('orders.read');
  const db = reader();
  const order = await orderById(db, id);
  return order && detailOf(db, order);
});

async function detailOf(db: Db, order: OrderRow): Promise<OrderDetail> {
  const [lines, payments, operations, refunds, events, reviews, units, requests, superseded] =
    await Promise.all([
      linesOfOrder(db, order.id),
      paymentsOfOrder(db, order.id),
      operationsOfOrder(db, order.id),
      refundsOfOrder(db, order.id),
      eventsOfOrder(db, order.id),
      openReviewsOfOrder(db, order.id),
      unitsOfOrder(db, order.id),
      deviceRequestsOfOrder(db, order.id),
      supersededOfOrder(db, order.id),
    ]);
  const shownPayments = payments.map(paymentView);
  const state = moneyStateFrom(order, { operations, refunds, reviews });
  const actions = moneyActions(state);
  const money = moneyFigures(order);
  const restock = restockOf(order, lines, operations);
  const inWhichMoney = shownPayments.find(({ refunds }) => refunds)?.refunds;
  return {
    id: order.id,
    reference: order.reference,
    gatewayOrderId: order.gatewayOrderId ?? undefined,
    gatewayReference: order.gatewayReference ?? undefined,
    earlier: superseded.map(earlierOrderView),
    status: order.status,
    preAuth: order.gatewayPreAuth ?? order.preAuth,
    placedAt: new Date(order.createdAt),
    dispatchedAt: dateOf(order.dispatchedAt),
    lastFetchAt: dateOf(order.lookedAt),
    nextFetchAt: dateOf(order.nextCheckAt),
    customer: {
      name: visibleText(`${order.firstName} ${order.lastName}`.trim(), 120) || missingText(order),
      email: visibleText(order.email, 120),
      business:
        order.gstin === null
          ? undefined
          : { name: visibleText(order.businessName ?? '', 120), gstin: order.gstin },
      erased: erasedWords(order),
      mobile: visibleText(mobileText(order), 30),
    },
    onlyFrom: order.bankAccount ? visibleText(accountText(order.bankAccount), 120) : undefined,
    shippingAddress: printed(order, order.shippingAddress),
    billingAddress: printed(order, order.billingAddress),
    outsideDelivery: isAddress(order.shippingAddress) && !isDeliveredTo(order.shippingAddress),
    delivery: {
      zone:
        order.deliveryZone === null
          ? undefined
          : visibleText(order.deliveryZone || deliveryTable.elsewhere, 120),
      promised: arrivalDay(order.deliveryDays, order.createdAt),
      otherStates: otherStatesOf(order.shippingAddress),
    },
    merchantData: merchantDataOf(order),
    items: lines.map((line) => ({
      position: line.position,
      productId: line.productId,
      sku: line.variantId,
      name: visibleText(line.name, 120),
      options: visibleText(Object.values(line.options).join(', '), 120),
      unitPrice: paise(line.unitPricePaise),
      quantity: line.quantity,
      total: times(paise(line.unitPricePaise), line.quantity),
      restocked: line.restocked,
    })),
    plan: planOf(order),
    devices: devicesView(order, lines, units, requests, operations),
    subtotal: paise(order.subtotalPaise),
    shipping: paise(order.shippingPaise),
    coupon: couponOf(order),
    money,
    actions,
    restock,
    refundLines: refundLines(order, lines, restock, refundedUnits(operations, refunds)),
    refundNote: refundNoteOf(actions, order.feePaise, inWhichMoney),
    discount: paise(order.discountPaise),
    fee: paise(order.feePaise),
    holdEnd: money.held > 0 ? holdEnd(order.createdAt, Date.now()) : undefined,
    settling: order.settling,
    dispatch: dispatchOf(order, { underReview: reviews.length > 0, refundUnderWay: refundUnderWay(state) }),
    tracking: trackingOf(order),
    addressClosed: mendRefusal(order),
    next: nextStep(
      { ...order, open: openWork({ reviews, operations, requests, gatewayOrderId: order.gatewayOrderId }) },
      Date.now(),
    ),
    reviews: reviews.map(reviewView),
    payments: shownPayments,
    operations: operations.map((operation) => operationView(operation, order)),
    refunds: refunds.map(refundView),
    history: history(events),
  };
}

function restockOf(
  order: OrderRow,
  lines: readonly OrderLineRow[],
  operations: readonly OperationRow[],
): RestockLine[] {
  const out = leftOut(order, lines, operations);
  return lines.map(({ position, name, options }) => ({
    position,
    label: visibleText([name, ...Object.values(options)].join(', '), 160),
    left: out.get(position) ?? 0,
  }));
}

function merchantDataOf({ notes, merchantMetadata }: OrderRow): OrderDetail['merchantData'] {
  return [
    ...(notes === null ? [] : [['notes', notes] as const]),
    ...Object.entries(merchantMetadata ?? {}),
  ].map(([name, value]) => ({ name: visibleText(name, 256), value: visibleText(value, 1_000) }));
}

function planOf({ plan: kept }: OrderRow): OrderDetail['plan'] {
  if (kept === null) return undefined;
  const plan = planFromText(kept);
  return {
    title: visibleText(`${issuerLabel(plan.issuer)}, ${planTitle(plan)}`, 200),
    lines: [...planLines(plan), ...merchantLines(plan)],
    charged: plan.tenure.loanAmount,
  };
}

function dateOf(ms: number | null): Date | undefined {
  return ms === null ? undefined : new Date(ms);
}

/** Since when the customer's data is gone, and what of it. */
function erasedWords({ erased, erasedAt }: OrderRow): { what: string; at: Date } | undefined {
  if (erased === null || erasedAt === null) return undefined;
  const what = erased === 'everything' ? customer.erasedEverything : customer.erasedContact;
  return { what, at: new Date(erasedAt) };
}

function printed(order: OrderRow, address: Address): string[] {
  if (!isAddress(address)) return [missingText(order)];
  return addressLines(address).map((line) => visibleText(line, 120));
}
