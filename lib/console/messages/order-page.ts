import type { Rich } from '@/shop/messages/rich';

export const orderPage = {
  noSuchOrder: 'No such order',
  placed: <Part>(at: Part): Rich<Part> => ['Placed ', at],
  chargedOnDispatch: 'captured on dispatch',
  paidAtOnce: 'paid at once',
  askGateway: 'Ask the gateway now',
  asking: 'Asking…',
  lastFetched: <Part>(at: Part): Rich<Part> => ['Last fetched ', at],
  neverFetched: 'The gateway was not asked yet',
  nextFetch: <Part>(at: Part): Rich<Part> => [' · next fetch ', at],
  /** What came of asking the gateway. */
  asked: {
    changed: (status: string) => `The order has moved on: it is now ${status.toLowerCase()}.`,
    same: 'The gateway was asked; nothing has changed.',
  },
};

/** What is to be done next, above everything else. */
export const toDo = {
  title: 'To do',
};

/** What a merchant needs rarely, folded. */
export const technical = {
  title: 'Payments and actions at the gateway',
  note: 'References for a dispute, and what the shop and the gateway said to each other.',
  gatewayReference: 'Order at the gateway',
  gatewayId: 'Gateway id',
};

export const money = {
  label: 'Money',
  total: 'Order total',
  authorised: 'Held or captured',
  captured: 'Captured',
  released: 'Released',
  refunded: 'Refunded',
  leftToCapture: 'Still held',
  leftWithYou: 'Left with you',
  fee: <Part>(amount: Part): Rich<Part> => [
    'The amounts include the customer’s convenience fee of ',
    amount,
    '. A refund leaves it out, unless you choose otherwise.',
  ],
  /** @param day `6 Dec`. */
  holdUntil: (day: string, days: number) =>
    `Capture by ${day}: banks release what is not captured within ${days} days.`,
  holdOver: (day: string, days: number) =>
    `Held for longer than ${days} days: since ${day} the bank may have released it. Capture at once, or ask the gateway how it stands before you dispatch.`,
  settlingTitle: 'Being captured or cancelled at the gateway',
  settlingText:
    'The gateway calls this hold pending. The shop fetches the order again soon; nothing needs to be done.',
  notBlockedTitle: 'Not blocked yet',
  notBlocked: (count: number) =>
    `${count === 1 ? 'One device is' : `${count} devices are`} not blocked. Where a brand bears a part of the plan, it pays only for blocked devices: enter them under Devices before you dispatch.`,
  feeAlone: 'What is left is the convenience fee: the goods have been refunded.',
  outcomes: {
    succeeded: 'Done',
    checking: 'Checking with the gateway',
    refused: 'Not done',
    failed: 'It did not happen',
  },
  code: <Part>(code: Part): Rich<Part> => ['Code: ', code],
  /** In front of why each cannot be done now. */
  refusals: { capture: 'Capture', cancel: 'Cancel', refund: 'Refund', dispatch: 'Dispatch' },
};

export const items = {
  title: 'Items',
  columns: { item: 'Item', price: 'Price', quantity: 'Qty', sum: 'Sum' },
  goods: 'Goods',
  delivery: 'Delivery',
  total: 'Total',
  coupon: (code: string) => `Coupon ${code}`,
  discount: 'Of which discount of the instalment plan',
  fee: 'Convenience fee, paid by the customer',
  toPay: 'To pay',
  restocked: (units: number) => `${units} back on the shelf`,
  /** Where there is no room for a column of prices. */
  each: (price: string) => `at ${price}`,
};

export const plan = {
  title: 'Instalments',
  dealerCharges: (percent: number) =>
    `Dealer charges: ${percent}%. The shop pays them to the lender, not the customer.`,
  split: (percent: number) => `Split EMI: ${percent}%.`,
  bankPays: <Part>(amount: Part): Rich<Part> => ['The bank pays the shop ', amount, '.'],
};

export const customer = {
  title: 'Customer',
  contact: 'Contact',
  mailSubject: (reference: string) => `Your order ${reference}`,
  delivery: 'Delivery address',
  zone: (zone: string) => `Zone: ${zone}`,
  otherStates: (states: readonly string[]) => `This PIN code is usually in ${states.join(' or ')}.`,
  promised: (day: string) => `Promised by ${day}`,
  billing: 'Billing address',
  sameAddress: 'Same as delivery address',
  link: 'Link to the order’s page',
  linkText:
    'If somebody else has it, withdraw it: it stops working, and the customer gets a new one by e-mail.',
  withdraw: 'Withdraw the link',
  withdrawing: 'Withdrawing…',
  withdrawn: 'Withdrawn. The customer gets the new link by e-mail.',
  withdrawnNoMail: 'Withdrawn. No e-mail address is known, so nobody gets the new link.',
  outsideDelivery: 'This shop does not deliver there. Ask the customer for another address, or refund.',
  erased: <Part>(what: string, at: Part): Rich<Part> => [`${what} (`, at, ')'],
  erasedEverything: 'Name, address and contact were erased',
  erasedContact:
    'E-mail address, mobile number and account were erased; name and address stay as long as tax law asks',
};

export const merchantData = { title: 'Notes at Pine Labs' };

export const history = {
  title: 'History',
  note: 'Customer, gateway, shop and staff, newest first. Entries are added and never changed.',
  sides: { customer: 'Customer', gateway: 'Gateway', shop: 'Shop', staff: 'Staff' },
  change: <Part>(before: Part, after: Part): Rich<Part> => ['Before: ', before, '. After: ', after, '.'],
  reason: <Part>(why: Part): Rich<Part> => ['Reason: ', why],
  /** What an administrator's clicks add. */
  dispatched: 'Marked as dispatched',
  parcelChanged: 'Corrected courier or parcel number',
  dispatchToldAgain: 'Sent the customer the dispatch message again',
  addressMended: 'Corrected the delivery address',
  noted: 'Wrote a note',
  reviewed: 'Closed the review',
  linkWithdrawn: 'Withdrew the link to the order’s page: there is a new one',
  webhookReplayed: (eventType: string) => `Processed the webhook ${eventType} again`,
  messageSentAgain: 'Sent a message to the customer again',
  messageReleased: 'Sent a message again that was set aside',
  /** Who caused an entry, where that is no person. */
  causes: {
    shopper: 'the customer',
    'for-shopper': 'for the customer',
    place: 'via the checkout',
    callback: 'via the customer’s return',
    webhook: 'via webhook',
    reconcile: 'via the automatic check',
    page: 'via the order page',
    look: 'via a fetch of the order',
    system: 'the shop',
    request: 'the customer’s request',
  } as Readonly<Record<string, string>>,
};
