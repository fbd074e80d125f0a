/** An order as the calls answer it: stored in one form, shown in that of the settings where the gateway's pages differ. */
import type { ChargeOrder, Order, Payment } from '../domain/order';
import type { Settings } from '../store/settings';

export function shownOrder(order: Order, settings: Settings): Readonly<Record<string, unknown>> {
  const { under_way: _, ...shown } = order as ChargeOrder;
  return {
    ...shown,
    payments: order.payments.map((payment) => shownPayment(asCancelled(order, payment, settings), settings)),
  };
}

/** Payments of an order that was cancelled, as some of the gateway's answers have them: nothing was captured of them. */
function asCancelled({ status }: Order, payment: Payment, { cancelled_payments }: Settings): Payment {
  if (status !== 'CANCELLED' || payment.status !== 'CANCELLED') return payment;
  return { ...payment, status: cancelled_payments };
}

/** A payment that is still to be confirmed names its plan as it was sent. */
function shownPayment(payment: Payment, { offer_data, capture_data }: Settings): object {
  const { capture_data: captures, offer_data: offer, ...rest } = payment;
  const isPaid = payment.status === 'AUTHORIZED' || payment.status === 'PROCESSED';
  return {
    ...rest,
    ...(capture_data === 'object' && isPaid
      ? { capture_data: captures?.[0] ?? {} }
      : captures && { capture_data: captures }),
    ...(offer && (isPaid ? paidPlan(offer, offer_data) : { offer_data: offer })),
  };
}

function paidPlan(offer: NonNullable<Payment['offer_data']>, form: Settings['offer_data']): object {
  if (form === 'none') return {};
  if (form === 'tenure') return { offer_data: offer };
  const { tenure, ...issuer } = offer.offer_details;
  return { offer_data: { offer_details: { ...issuer, tenures: [tenure] } } };
}
