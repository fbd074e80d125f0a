/** How long a parcel takes and what it costs, on products, in the cart and at the checkout. */
import { spoken } from '@/lib/language/spoken';

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

/** `in 2–4 days`. */
const within = (from: number, to: number) => {
  if (to === 0) return 'today';
  if (from === 0) return `within ${days(to)}`;
  return from === to ? `in ${days(to)}` : `in ${from}–${days(to)}`;
};

export const deliveryPromise = /* @__PURE__ */ spoken('deliveryPromise', {
  title: 'Delivery',
  anywhere: (from: number, to: number) => `Delivery ${within(from, to)}.`,
  dependsOnPin: (from: number, to: number) => `Delivery ${within(from, to)}, depending on your PIN code.`,
  dependsUnknown: 'Delivery depends on your PIN code.',
  to: (from: number, to: number, pin: string) => `Delivery ${within(from, to)} to ${pin}.`,
  /** Where no days are promised. */
  deliveredTo: (pin: string) => `We deliver to ${pin}.`,
  notDeliveredTo: (pin: string) => `We do not deliver to ${pin}.`,
  pin: 'PIN code',
  check: 'Check',
  checking: 'Checking…',
  wrongPin: 'Enter the 6 digits of a PIN code.',
});

/** What the address makes of it, beside the fields of the address. */
export const deliveryFee = /* @__PURE__ */ spoken('deliveryFee', {
  costs: (fee: string, pin: string) => `Delivery to ${pin}: ${fee}.`,
  free: (pin: string) => `Delivery to ${pin}: free.`,
  depends: 'What delivery costs depends on your address.',
  takes: (from: number, to: number) => `It arrives ${within(from, to)}.`,
  /** A state that the PIN code is not of, as far as anybody knows: no fault. */
  otherState: (pin: string, states: readonly string[]) =>
    `${pin} is usually in ${states.join(' or ')}. Please check PIN code and state.`,
  otherTown: (pin: string, place: string) =>
    `${pin} is usually in ${place}. Please check PIN code, town and state.`,
  notDelivered: 'We do not deliver to this PIN code. Please use another address.',
  notDeliveredAbroad: 'We do not deliver to this country. Please use another address.',
  /** The whole order goes to one address. */
  cartNotDelivered: (pin: string, items: number) =>
    items === 1
      ? `The item in your cart cannot be sent to ${pin}. You can use another address at the checkout.`
      : `None of the ${items} items in your cart can be sent to ${pin}. You can use another address at the checkout.`,
});

/** On the order's page. */
export const arrival = /* @__PURE__ */ spoken('arrival', {
  by: (day: string) => `Arrives by ${day}`,
});
