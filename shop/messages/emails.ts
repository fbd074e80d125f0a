/** The e-mails about an order. What they say of money must stay true in every language. */
import { spoken } from '@/lib/language/spoken';

export const email = /* @__PURE__ */ spoken('email', {
  viewOrder: 'View your order',
  backToShop: 'Continue shopping',
  payForOrder: 'Pay for this order',
  order: 'Order',
  placedOn: (when: string) => `, placed on ${when}`,
  heldOnCard: 'Held on your card',
  charged: 'Charged',
  released: 'Released',
  refunded: 'Refunded',
  paidWith: 'Paid with',
  emi: 'EMI',
  cardCharged: 'Your card was charged',
  card: 'Your card',
  arrivesBy: 'Arrives by',
  deliveryTo: 'Delivery address',
  questions: 'Questions? Reply to this e-mail, or write to',
  signature: (shop: string, tagline: string) => `${shop} · ${tagline}`,
});

const bankDays = 'Your bank may take some days to show it.';

/** Subject, heading and sentences of each kind of e-mail. */
export const emails = /* @__PURE__ */ spoken('emails', {
  held: {
    subject: (reference: string, amount: string) => `Order ${reference} is confirmed: ${amount} is held`,
    heading: 'Thank you, your order is confirmed',
    text: (amount: string) =>
      `${amount} is held on your card. Nothing is charged until we dispatch your parcel.`,
  },
  paid: {
    subject: (reference: string, amount: string) => `Order ${reference} is paid: ${amount}`,
    heading: 'Thank you, your order is paid',
    text: (amount: string) => `${amount} was charged. We are getting your parcel ready.`,
  },
  /** The order has moved on since; what became of the hold stands below. */
  wasHeld: {
    subject: (reference: string, amount: string) => `Order ${reference} is confirmed: ${amount} was held`,
    heading: 'We have your order',
    text: (amount: string) => `${amount} was held on your card. See below what has happened to it since.`,
  },
  charged: {
    subject: (reference: string, amount: string) => `Order ${reference}: ${amount} was charged`,
    heading: 'Your card was charged',
    headingPart: 'Charged in part',
    all: (amount: string) => `We charged the ${amount} that was held on your card.`,
    part: (amount: string, held: string) => `We charged ${amount} of the ${held} that was held on your card.`,
    restReleased: (rest: string) => `The other ${rest} was released and will not be charged. ${bankDays}`,
    restHeld: (rest: string) => `The other ${rest} will be released.`,
  },
  dispatched: {
    subject: (reference: string) => `Order ${reference} is on its way`,
    heading: 'On its way to you',
    text: 'We have dispatched your parcel.',
    charged: (amount: string) => `${amount} was charged for it.`,
  },
  cancelled: {
    subject: (reference: string) => `Order ${reference} is cancelled`,
    subjectReleased: (reference: string, amount: string) =>
      `Order ${reference} is cancelled: ${amount} was released`,
    heading: 'Order cancelled',
    text: 'Your order was cancelled. Nothing was charged.',
    released: (amount: string) =>
      `The ${amount} held on your card has been released. Nothing was charged. ${bankDays}`,
  },
  chargeFailed: {
    subject: (reference: string, amount: string) => `Order ${reference}: ${amount} could not be charged`,
    heading: 'Your payment could not be charged',
    text: (amount: string) =>
      `The ${amount} held on your card could not be charged, so the hold was released. Nothing was charged. ${bankDays}`,
    closed: 'The order is closed and its items are back in stock. You are welcome to order again.',
  },
  refundUnderWay: {
    subject: (reference: string, amount: string) =>
      `Order ${reference}: a refund of ${amount} is in progress`,
    heading: 'Your refund is in progress',
    text: (amount: string) =>
      `We have requested a refund of ${amount} for you. Pine Labs has accepted it and is waiting for your bank; we will write again when it is done.`,
  },
  refunded: {
    subject: (reference: string, amount: string) => `Order ${reference}: ${amount} was refunded`,
    heading: 'Refunded in full',
    headingPart: 'Refunded in part',
    text: (amount: string) =>
      `${amount} was returned to what you paid with. Banks take up to seven working days to show it.`,
    all: (paid: string) => `With this, all of the ${paid} that you paid has been refunded.`,
    goods: (fee: string) =>
      `With this, all that you paid for the items has been refunded. The convenience fee of ${fee} is not part of it.`,
    part: (refunded: string, paid: string) =>
      `In all, ${refunded} of the ${paid} that you paid has been refunded.`,
  },
  tryAgain: {
    subject: (reference: string) => `Order ${reference} is not paid yet`,
    heading: 'Your payment attempt did not go through',
    notPaid: (total: string) => `We have not been paid ${total} yet.`,
    paidSince: 'If you have paid since, you do not need to do anything.',
  },
  notPaid: {
    subject: (reference: string) => `Order ${reference} was not paid and is closed`,
    heading: 'This payment did not go through',
    headingExpired: 'This order has expired',
    text: (total: string) =>
      `We have not been paid ${total}, so the order is closed and its items are back in stock. You are welcome to order again.`,
    ifPaid: 'If your bank shows a payment, write to us and we will return it.',
  },
  newLink: {
    subject: (reference: string) => `A new link to your order ${reference}`,
    heading: 'A new link to your order',
    text: 'The link to your order’s page has been replaced. The one that you had before opens nothing any more; use the button below.',
  },
  linkAgain: {
    subject: (reference: string) => `The link to your order ${reference}`,
    heading: 'Here is your order',
    text: 'Somebody, most likely you, asked us where this order is. The button below opens its page.',
    notYou: 'If it was not you, you do not need to do anything.',
  },
  returnAccepted: {
    subject: (reference: string) => `Order ${reference}: you can return what you asked for`,
    heading: 'Your return is accepted',
    text: (goods: string) => `We take back ${goods}. Your money goes back once the goods are with us.`,
  },
  returnDeclined: {
    subject: (reference: string) => `Order ${reference}: about your return`,
    heading: 'We cannot take this back',
    text: (goods: string) => `You asked to return ${goods}. We are sorry that we cannot take it back.`,
    write: 'If you see it differently, reply to this e-mail.',
  },
  soldOut: {
    subject: (reference: string) => `Order ${reference} is paid, but its items are sold out`,
    heading: 'Paid, but sold out',
    text: (amount: string) =>
      `We have your payment of ${amount}, but others bought the last of your items before it came. We write to you again: either we can still send them, or you get all your money back.`,
  },
  late: {
    subject: (reference: string) => `Order ${reference}: your payment reached us late`,
    heading: 'We have your payment',
    text: (amount: string) =>
      `Your payment of ${amount} reached us after this order had been closed, and its items may be sold by now. We are looking into it: either we send your order, or we return the money.`,
    doNotPay: 'You do not need to do anything, and please do not pay again.',
  },
});
