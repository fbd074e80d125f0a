import type { Rich } from '@/shop/messages/rich';

export const dispatch = {
  button: 'Mark as dispatched',
  pending: 'Marking…',
  done: 'Marked as dispatched.',
  doneAt: <Part>(at: Part): Rich<Part> => ['Dispatched ', at],
  already: 'Already marked as dispatched.',
  courier: 'Courier',
  number: 'Parcel number',
  numberHint: 'Both go into the message to the customer and onto their order’s page.',
  courierMissing: 'Enter the courier of this number.',
  badNumber: 'Enter the number as the courier prints it: letters, digits, hyphens and slashes, at most 40.',
  noParcel: 'nothing',
  notYet: 'This order is not dispatched yet.',
  sameParcel: 'Nothing was changed.',
  correct: 'Correct courier or number',
  addParcel: 'Add courier and number',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved.',
  savedAndTold: 'Saved. The customer gets the message again.',
  tell: 'Send the customer the message again',
  track: 'Track the parcel',
  soldMeanwhile: 'Its items have been sold meanwhile. Refund it, or restock first.',
  review: 'Resolve the review first.',
  refundUnderWay: (amount: string) => `A refund of ${amount} is under way: wait for it.`,
  settledByRefund: 'The review was resolved by refunding it all.',
  noAddress:
    'The delivery address is missing: Pine Labs’ page asked for it, and its order shows none. Ask the customer.',
  goodsRefunded: 'All goods have been refunded.',
  allRefunded: 'Everything has been refunded.',
  captureFirst: 'Capture the payment first.',
  notPaid: 'Nothing has been paid.',
};

/** The address that a parcel goes to, before it is sent. */
export const addressMend = {
  title: 'Delivery address',
  open: 'Correct the address',
  intro: 'The delivery fee and the promised day stay as the customer agreed to them.',
  submit: 'Save the address',
  saving: 'Saving…',
  closedTitle: 'This address stays as it is',
  dispatched: 'The parcel has been dispatched.',
  erased: 'The customer’s personal data was erased.',
  notDelivered: 'This shop does not deliver there.',
  otherState:
    'An invoice was issued for another state, and its tax is that state’s: invoices never change. Refund the order and have it placed again, or send it to an address in the same state.',
  changedSince: 'Somebody has changed this address meanwhile. Load the page again to see it.',
};

/** What goes into a parcel, on paper. */
export const packingSlip = {
  title: 'Packing slip',
  of: (reference: string) => `Packing slip of ${reference}`,
  print: 'Print',
  from: <Part>(address: Part): Rich<Part> => ['From ', address],
  deliverTo: 'Deliver to',
  goods: 'What goes into the parcel',
  columns: { quantity: 'Units', item: 'Item', sku: 'SKU', packed: 'Packed' },
  count: (units: number) => (units === 1 ? '1 unit in all' : `${units} units in all`),
};

/** What colleagues write to each other about an order. */
export const notes = {
  label: 'Note for colleagues',
  hint: 'The customer does not see it. It is erased together with their personal data.',
  submit: 'Add the note',
  saving: 'Adding…',
  added: 'Added.',
  missing: 'Write the note first.',
};

/** The forms that move money. */
export const paymentActions = {
  title: 'Payment action',
  closedTitle: 'This cannot be done now',
  capture: {
    open: 'Capture',
    title: 'Capture the payment',
    says: (amount: string, reference: string) => `${amount} is held for order ${reference}.`,
    full: 'All of it',
    part: 'The rest is released to the card for good: an order can be captured only once.',
    submit: 'Capture',
    pending: 'Capturing…',
  },
  cancel: {
    open: 'Cancel order',
    title: 'Cancel the order',
    /** The amount in figures and words. */
    says: (amount: string, reference: string) =>
      `The ${amount} held for order ${reference} is released to the card. Nothing is captured, and this cannot be undone.`,
    submit: 'Cancel order',
    pending: 'Cancelling…',
  },
  refund: {
    open: 'Refund',
    title: 'Refund the customer',
    says: (amount: string, reference: string) => `Up to ${amount} of order ${reference} can be refunded.`,
    full: 'All that is left',
    part: 'The rest can be refunded later, unless it is less than ₹1.',
    submit: 'Refund',
    pending: 'Refunding…',
  },
  howMuch: 'How much',
  chooseHowMuch: 'Choose how much.',
  goods: (amount: string) => `The goods, without the convenience fee: ${amount}`,
  all: (what: string, amount: string) => `${what}: ${amount}`,
  withFee: (what: string) => `${what}, with the convenience fee`,
  aPart: 'Part of it',
  amount: 'Amount in rupees',
  range: (least: string, most: string) => `From ${least} to ${most}`,
  /** What the amount does, in figures and words. */
  captures: (amount: string) => `This captures ${amount}.`,
  refunds: (amount: string) => `This refunds ${amount}.`,
  restReleased: (amount: string) => `${amount} is released to the card for good.`,
  restLeft: (amount: string) => `${amount} stays with you and can be refunded later.`,
  restLost: (amount: string, least: string) =>
    `Only ${amount} would be left, and it can never be refunded: the gateway takes ${least} or more.`,
  askedTwice: 'That is more than half, so please confirm.',
  questionTitle: 'Is this right?',
  pressAgain: (button: string) => `Press “${button}” again to go on.`,
  unblocksTitle: 'This refund ends the brand’s block',
  unblocksText:
    'The gateway unblocks the only device of an order with any refund, also of a part. If the customer keeps the device, block it again afterwards.',
  restock: 'Units back on the shelf',
  restockHint: 'How many of each can be sold again. They go back when the money does.',
  /** Each beside the field for its units: one form has both, and a label names one field. */
  unitsToShelf: (item: string) => `Units of ${item} back on the shelf`,
  unitsThatCome: (item: string) => `Units of ${item} that come back`,
  restockOf: (left: number) => `0 to ${left}`,
  restockDigits: 'Enter a whole number, such as 1.',
  atMostUnits: (left: number) => `At most ${left}.`,
  someLines: 'Items that come back',
  someLinesText: 'What was paid for them goes back, after coupon and discount.',
  unitsOf: (left: number, paid: string, quantity: number) =>
    `0 to ${left}. ${paid} was paid for ${quantity === 1 ? 'it' : `all ${quantity}`}.`,
  chooseLines: 'Choose at least one item.',
  shelf: 'Put these units back on the shelf',
  returns: 'Devices that come back',
  returnsHint:
    'The refund ends the brand’s block of the ticked ones, so that they can be sold again. A refund of all that is left ends it for every device of the order.',
};

export const settle = {
  title: 'Resolve the review',
  back: 'Back to the order',
  closedTitle: 'This cannot be resolved here now',
  figures: 'What the gateway shows now',
  /** Of an order that the shop does not understand. */
  reading: {
    title: 'What does the gateway’s dashboard show?',
    how: 'Open the order in the gateway’s dashboard and say what you read there. Nothing is done before you have seen what it comes to.',
    order: <Part>(id: Part): Rich<Part> => ['Its id there: ', id],
    where: 'Where the money is',
    choose: 'Choose where the money is.',
    states: {
      charged: 'Captured',
      held: 'Held, not captured',
      nothing: 'Nothing is paid, or all of it was refunded or released',
    },
    amount: 'Amount held or captured, in rupees',
    refunded: 'Refunded of it, in rupees',
    refundedHint: 'Leave it empty unless the dashboard shows a refund.',
    show: 'Show what it comes to',
  },
  fetched: (says: string) => `The order was fetched just now. ${says}.`,
  status: 'Status at the gateway',
  total: 'Order total',
  authorised: 'Held or captured',
  captured: 'Of which captured',
  released: 'Of which released',
  refunded: 'Refunded',
  how: 'How it is resolved',
  chooseHow: 'Choose how it is resolved.',
  sayWhy: 'Say why: it goes into the order’s history.',
  accept: 'Accept what the gateway shows',
  acceptRead: 'Accept what I read in the dashboard',
  /** Amounts in figures and words. */
  acceptUnpaid: (amount: string) =>
    `The order may be paid with ${amount}, as the gateway asks. Unless it is paid, it closes like any other.`,
  acceptPaid: (amount: string, is: 'captured' | 'held', total: string) =>
    `${amount} counts as ${is} for the order of ${total}. The customer is told so, and the order goes on as any other.`,
  acceptNothing: (total: string) =>
    `Nothing counts as paid for the order of ${total}. Unless it was captured before, it closes and its items go back on the shelf.`,
  refundAll: 'Refund it all',
  notPossible: (why: string) => `Not possible: ${why}`,
  releases: (amount: string) =>
    `The ${amount} held is released to the card, and nothing is captured. Nothing is sent, and its items go back on the shelf. This cannot be undone.`,
  refunds: (amount: string) =>
    `${amount} is refunded to the customer. Nothing is sent, and its items go back on the shelf. This cannot be undone.`,
  submit: 'Resolve it',
  pending: 'Resolving…',
};
