/**
 * The order's page. What it says of money must stay true in every language: while an answer is outstanding it says that
 * we are checking, never that a payment failed, because a shopper who is told so pays twice.
 */
import { spoken } from '@/lib/language/spoken';
import type { Rich } from './rich';

export const order = /* @__PURE__ */ spoken('order', {
  title: (reference: string) => `Order ${reference}`,
  placed: <Part>(reference: Part, when: Part): Rich<Part> => ['Order ', reference, ', placed ', when],
  status: 'Order status',
  progress: 'Order progress',
  tryAgain: 'Try again',
  close: 'Close this order',
  pay: (amount: string) => `Pay ${amount} at Pine Labs`,
  hold: (amount: string) => `Hold ${amount} at Pine Labs`,
  enterCard: 'Enter your card',
  askLender: 'Ask the lender again',
  shop: 'Continue shopping',
  notOpened: 'The payment page cannot be opened just now. Your order is safe; this page shows its status.',
  soldOut:
    'Your items have been sold meanwhile, so please do not pay for this order. It closes by itself; you are welcome to order something else.',
  notClosed:
    'We could not make sure that this payment is not confirmed, so the order stays open. Please try again in a minute.',
  documents: 'Invoices',
  helpTitle: 'Need help?',
  help: <Part>(address: Part, reference: Part): Rich<Part> => [
    'Write to ',
    address,
    ' and mention the order number, ',
    reference,
    '. Keep the address of this page: it opens your order without signing in. Your address and contact details are shown only to you.',
  ],
  helpSubject: (reference: string) => `Order ${reference}`,
});

/** In the place of all that says who the customer is, for whoever has only the page's address. */
export const orderProof = /* @__PURE__ */ spoken('orderProof', {
  title: 'Is this your order?',
  text: 'To see its items, address and contact details, enter the e-mail address or the mobile number that it was placed with, or open the link in our mail.',
  contact: 'E-mail address or mobile number',
  show: 'Show the order',
  checking: 'Checking…',
  missing: 'Enter the e-mail address or the mobile number of the order.',
  wrong: 'This order was placed with another e-mail address and mobile number.',
  tooOften: (when: string) => `Too many tries. Try again ${when}, or open the link in our mail.`,
});

export const orderDetails = /* @__PURE__ */ spoken('orderDetails', {
  items: 'Items',
  particulars: 'Delivery and payment',
  delivery: 'Delivery address',
  billing: 'Billing address',
  contact: 'Contact details',
  payment: 'Payment',
  business: 'Business',
  held: 'Held when you order, charged on dispatch',
  charged: 'Charged when you order',
  cardCharged: 'Your card was charged',
  onCard: 'On your card',
  emi: <Part>(bank: Part, plan: Part): Rich<Part> => ['EMI: ', bank, ', ', plan],
  option: (name: string, value: string) => `${name}: ${value}`,
  askedThere: 'Asked on Pine Labs’ page',
  notToldYet: 'Asked on Pine Labs’ page, which has not told us yet',
  erased: 'Erased',
  /** @param bank name and IFSC, as far as they are known. */
  onlyFrom: (lastDigits: string, bank: string) =>
    `Only from the account ending ${lastDigits}${bank ? `, ${bank}` : ''}`,
  /** `USD 18.44 for ₹1,499.00, at USD 0.0123 for ₹1, offered by VISA`. */
  foreign: (amount: string, rupees: string) => `${amount} for ${rupees}`,
  foreignRate: (from: string, to: string) => `at ${from} for ${to}`,
  foreignBy: (who: string) => `offered by ${who}`,
  refundedInRupees: (currency: string) =>
    `Refunds are made in rupees; the card’s bank converts them to ${currency} at its own rate of the day.`,
});

/** The parcel on its way: on the order's page and in the e-mail that says so. */
export const tracking = /* @__PURE__ */ spoken('tracking', {
  title: 'Your parcel',
  courier: 'Courier',
  number: 'Parcel number',
  follow: 'Follow your parcel',
});

/** The line of steps, and the amounts below it. */
export const steps = /* @__PURE__ */ spoken('steps', {
  placed: 'Placed',
  held: 'Amount held',
  charged: 'Charged',
  dispatched: 'Dispatched',
  refunded: 'Refunded',
  cancelled: 'Cancelled',
  notCharged: 'Not charged',
  expired: 'Expired',
  notPaid: 'Not paid',
  heldNow: 'Held now',
  notChargedYet: 'not charged yet',
  released: 'Released',
  releasedNote: 'back on your card, never charged',
  refundRequested: 'Refund requested',
  beingConfirmed: 'being confirmed',
});

/** How a step stands, for those who do not see the line. */
export const stepStates = /* @__PURE__ */ spoken('stepStates', {
  done: 'done',
  now: 'next',
  next: 'still to come',
  stopped: 'ended here',
});

/** In the browser's scripts. */
export const orderForm = /* @__PURE__ */ spoken('orderForm', {
  closing: 'Closing the order',
  opening: 'Opening the payment page',
  live: 'Updates automatically',
  refresh: 'Check for updates',
});

/** Where the order stands: a headline and what it means. */
export const orderStatus = /* @__PURE__ */ spoken('orderStatus', {
  checking: 'We are checking with Pine Labs',
  checkingText: 'Your order is saved, and we are asking Pine Labs what became of its payment.',
  doNotPayAgain: 'Please do not pay again meanwhile.',
  nothingCharged: 'Nothing has been charged.',
  wasCharged: (amount: string) => `${amount} was charged.`,
  wasReleased: (amount: string) => `${amount} was released.`,
  wasRefunded: (amount: string) => `${amount} was refunded.`,
  isHeld: (amount: string) => `${amount} is held on your card.`,
  paysFirst:
    'Your items are not reserved: you get them once you have paid. If they are sold out by then, you get all your money back.',
  unitsGone: 'Paid, but sold out',
  unitsGoneText: (paid: string) =>
    `We have your payment of ${paid}, but others bought the last of your items before it came. We write to you: either we can still send them, or you get all your money back. Please do not pay again.`,
  refundPending: (amount: string) => `A refund of ${amount} has been requested and is being confirmed.`,
  asksOther: (amount: string) => `Pine Labs asks ${amount} for it.`,
  paidOther: (paid: string, due: string) => `You paid ${paid} for an order of ${due}.`,
  paidOtherAccepted: (paid: string, due: string) =>
    `You paid ${paid} for an order of ${due}, and we have accepted that.`,
  choseNowHeld: 'You chose to pay at once, but Pine Labs holds the amount until we charge it.',
  choseNowWillHold: 'You chose to pay at once, but Pine Labs will hold the amount until we charge it.',
  choseHoldCharged: 'You chose to be charged on dispatch, but Pine Labs charged the payment at once.',
  choseHoldWillCharge: 'You chose to be charged on dispatch, but Pine Labs will charge this payment at once.',

  reviewed: 'We are reviewing your payment',
  reviewedText:
    'Something about this payment is not as we expected, so a person checks it and then writes to you. You do not need to do anything, and please do not pay again.',

  paid: 'Thank you, your order is paid',
  paidText: 'We are getting your parcel ready.',
  confirmed: 'Thank you, your order is confirmed',
  confirmedText: (held: string) =>
    `${held} is held on your card. Nothing is charged until we dispatch your parcel.`,
  onItsWay: 'On its way to you',
  dispatchedHeld: (held: string) =>
    `${held} is held on your card and will be charged now that your parcel is dispatched.`,
  partlyCharged: 'Charged in part',
  partlyReleased: (charged: string, released: string) =>
    `${charged} was charged and the other ${released} of the hold was released; your bank may take some days to show it.`,
  partlyHeld: (charged: string, held: string) =>
    `${charged} was charged; the other ${held} of the hold will be released.`,

  settling: {
    capture: 'Your payment is being charged',
    cancel: 'Your order is being cancelled',
    either: 'Your payment is being settled',
  },
  settlingText: {
    capture: (held: string) => `The ${held} held on your card is being charged now.`,
    cancel: (held: string) => `The ${held} held on your card is being released now.`,
    either: (held: string) => `The ${held} held on your card is being charged or released now.`,
  },
  settlingWait: 'We are waiting for the bank’s answer; you do not need to do anything.',

  refundDays: 'Banks take up to seven working days to show it.',
  refundedInPart: 'Refunded in part',
  refundedPart: (refunded: string, paid: string) =>
    `${refunded} of the ${paid} that you paid has been refunded.`,
  refundedInFull: 'Refunded in full',
  refundedAll: (refunded: string) => `${refunded} has been refunded.`,
  refunded: 'Refunded',
  refundedGoods: (refunded: string) =>
    `${refunded}, all that you paid for the items, has been refunded; the convenience fee is not part of it.`,
  returning: 'Your money is being returned to you',
  returningCharged: (charged: string) =>
    `${charged} was charged. The payment did not match the order, so we are returning it and nothing will be sent.`,
  returningHeld: (held: string) =>
    `${held} is held on your card. The payment did not match the order, so we are returning it and nothing will be sent.`,

  waiting: 'Your order is waiting for payment',
  waitingElsewhere: 'Waiting for payment',
  saved: (total: string) => `Your order of ${total} is saved.`,
  orderAgain: 'Please order again',
  orderAgainText:
    'We no longer take this payment on a page of our own: please order again and pay on Pine Labs’ page. This order then closes automatically.',
  underWay: 'Your payment is in progress',
  underWayHere: (total: string) =>
    `The payment of ${total} was started and is not finished. If you closed the payment page, open it again; if you have just paid, wait a moment for your bank’s answer.`,
  underWayAtBank: (total: string) => `Pine Labs is waiting for your bank’s answer about ${total}.`,
  unreached: 'The payment page did not open',
  unreachedText: (total: string) => `Your order of ${total} is saved, but Pine Labs could not be reached.`,
  unreachedAdvice: 'Try again: it stays the same order.',
  setUpRefused: 'The payment could not be set up',
  setUpRefusedText: (total: string) =>
    `Your order of ${total} is saved, but this shop’s payment set-up was refused, so no payment page could open.`,
  setUpRefusedAdvice:
    'The shop has been told. Try again later, or order again and choose another way to pay.',
  confirmationRefused: 'Your payment is not confirmed yet',
  confirmationRefusedText: (total: string) =>
    `Your bank confirms the payment of ${total} on a page that we have not checked yet, so we do not send you there.`,
  confirmationRefusedAdvice:
    'Once we have checked the page, you can continue here. To pay another way now, close this order first, then order again.',
  attemptFailed: 'Your payment attempt did not go through',
  notPaidYet: (total: string) => `We have not been paid ${total} yet.`,
  failed: 'This payment did not go through',
  noFurtherTry: (total: string) => `We have not been paid ${total}, and this order takes no further attempt.`,
  closedUnpaid: (total: string) =>
    `The order of ${total} is closed and we have not been paid. You are welcome to order again.`,
  expired: 'This order has expired',
  expiredText: (total: string) =>
    `The payment of ${total} did not arrive in time, so the items are back in stock. We have not been paid; if your bank shows a payment, write to us and we will return it.`,
  cancelled: 'Order cancelled',
  cancelledHeld: (held: string) => `${held} is still held and is being released. Nothing was charged.`,
  cancelledReleased: (released: string) =>
    `The ${released} held on your card has been released; nothing was charged. Your bank may take some days to show it.`,
  cancelledUnpaid: (total: string) => `The order of ${total} was cancelled. Nothing was charged.`,
  holdLost: 'Your payment could not be charged',
  holdLostText: (released: string) =>
    `${released} was held on your card and could not be charged, so the hold was released; your bank may take some days to show it.`,
  holdLostClosed: 'The order is closed and its items are back in stock. You are welcome to order again.',
  paidLate: 'We have your payment',
  paidLateText: (paid: string) => `${paid} reached us although this order was already closed.`,
  paidLateRefunded: (refunded: string) => `${refunded} has been refunded.`,
  paidLateWrite: 'We will write to you about it.',
});

/** Where a return from the payment page ends that could not be verified. */
export const returnPage = /* @__PURE__ */ spoken('returnPage', {
  title: 'Back from the payment page',
  /** For link previews. */
  description: 'Your order, once you are back from the payment page: what to do where it does not open.',
  heading: 'We are checking with Pine Labs',
  text: 'We ask Pine Labs itself what became of your payment, so nothing is lost, whatever this browser shows. Please do not pay again meanwhile.',
  find: <Part>(address: Part): Rich<Part> => [
    'To see your order, open its page in the tab or on the device where you placed it. If you cannot find it, write to ',
    address,
    ' with your e-mail address and the time, and we will look it up.',
  ],
  subject: 'My order',
  order: 'View your order',
  shop: 'Continue shopping',
});

/** The page that opens the gateway's own in a window. */
export const payPage = /* @__PURE__ */ spoken('payPage', {
  title: 'Pay',
  order: <Part>(reference: Part): Rich<Part> => ['Order ', reference],
  pay: (amount: string) => `Pay ${amount}`,
  hold: (amount: string) => `Hold ${amount}`,
  saved: 'Your order is saved.',
  chargedOnDispatch: 'Your card is charged when we dispatch your parcel, not before.',
  chargedOnceConfirmed: 'Nothing is charged until you confirm it with your bank.',
  noScripts: 'This browser runs no scripts, so no window can open here',
  noScriptsText: 'Pine Labs’ own page needs none and takes the same payment.',
  onGateway: (what: string) => `${what} on Pine Labs’ own page`,
});

/** In the browser's scripts. */
export const payWindow = /* @__PURE__ */ spoken('payWindow', {
  opening: 'Opening Pine Labs’ payment window',
  open: 'Pine Labs’ payment window is open',
  ended: 'Checking your payment with Pine Labs',
  again: 'Open it again',
  blockedTitle: 'The payment window could not be opened',
  blockedText:
    'Something in this browser or its network stopped Pine Labs’ script. Pine Labs’ own page takes the same payment.',
  back: 'Back to your order',
});
