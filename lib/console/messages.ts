/**
 * Every sentence of the console's pages, by page. What the gateway's refusals and the history's entries say lies beside the
 * code that records them (lib/payments). Sentences about money must stay true.
 */
import type { MessageKind, OrderStatus } from '@/db/types';
import type { Rich } from '@/shop/messages/rich';

const countOf = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

export const common = {
  /** To somebody whose account may only read. */
  readOnly: 'Your account may look but not act. Ask an administrator of the shop.',
  /** An operation is committed before it is sent: what could not be saved was not asked for. */
  notSaved: 'We could not save this just now; nothing was asked of the gateway. Please try again.',
  formOutOfDate: 'This form is out of date. Load the page again.',
  fieldsNeedAttention: 'Some details need another look.',
  noSuchOrder: 'There is no such order.',
  allOrders: 'All orders',
  orderLink: <Part>(reference: Part): Rich<Part> => ['Order ', reference],
  leave: 'Leave as it is',
  reason: 'Reason',
  reasonHint: 'For the order’s history; the customer does not see it.',
  tooLong: (most: number) => `At most ${most} characters.`,
  actionsColumn: 'What can be done',
  unreadableAddress: 'an address that cannot be read',
  /** Of the gateway's status words, as a merchant reads them. */
  statuses: {
    PLACED: 'Placed',
    CREATED: 'Created',
    PENDING: 'Pending',
    ATTEMPTED: 'Attempted',
    AUTHORIZED: 'Authorised',
    PROCESSED: 'Processed',
    PARTIALLY_CAPTURED: 'Part captured',
    PARTIALLY_REFUNDED: 'Part refunded',
    FULLY_REFUNDED: 'Refunded',
    CANCELLED: 'Cancelled',
    FAILED: 'Failed',
    EXPIRED: 'Expired',
  } satisfies Record<OrderStatus, string>,
};

export const signIn = {
  title: 'Sign in',
  heading: 'Sign in to the console',
  signedOut: 'You are signed out.',
  signedOutHere:
    'You are signed out in this browser, but the session could not be ended on the server: it ends by itself within eight hours.',
  endedTitle: 'Your session has ended',
  endedText:
    'The button that you pressed did nothing: nothing was captured, refunded, cancelled or changed. Sign in, and you come back to where you were.',
  typedIsKept: 'What you typed is kept in this tab.',
  footnote: 'For the people who run the shop. A session lasts eight hours.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  pending: 'Signing in…',
  emailMissing: 'Type your e-mail address.',
  passwordMissing: 'Type your password.',
  bothNeeded: 'Both fields are needed.',
  /** The same for an unknown account and a wrong password. */
  wrong: 'The e-mail or the password is not right.',
  notSaved: 'We could not sign you in just now: the shop’s database takes no writes. Try again.',
  /** Rounded up: nobody is told to come back too early. */
  wait: (ms: number) => {
    const seconds = Math.max(1, Math.ceil(ms / 1000));
    const minutes = Math.ceil(seconds / 60);
    const wait = seconds < 60 ? 'a minute' : minutes === 1 ? 'one minute' : `${minutes} minutes`;
    return `There were too many tries. Wait ${wait}, then try again.`;
  },
};

export const shell = {
  nav: 'Console',
  orders: 'Orders',
  messages: 'Messages',
  hosts: 'Hosts',
  shop: 'Shop',
  viewer: ' (may look, not act)',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  notFoundTitle: 'Page not found',
  notFoundText: 'There is no such page or order, or your account may not open it.',
  errorTitle: 'Something went wrong',
  errorText:
    'The page could not be made. If you have just moved money, look at the order before you try again: what was sent to the gateway is in its history.',
  errorAction: 'Try again',
  errorDigest: <Part>(digest: Part): Rich<Part> => ['For the log: ', digest],
};

/** What waits for a person: each line after its number. */
export const attention = {
  label: 'Needs attention',
  reviews: (count: number) => (count === 1 ? 'review to look at' : 'reviews to look at'),
  refused: (count: number) =>
    count === 1 ? 'order that the gateway refused' : 'orders that the gateway refused',
  calls: (count: number) =>
    count === 1 ? 'call without an answer, being checked' : 'calls without an answer, being checked',
  refusedWebhooks: (count: number) => (count === 1 ? 'webhook refused' : 'webhooks refused'),
  webhooks: (count: number) => (count === 1 ? 'webhook set aside' : 'webhooks set aside'),
  messages: (count: number) =>
    count === 1 ? 'message to a customer set aside' : 'messages to customers set aside',
  host: <Part>(host: Part): Rich<Part> => ['Payments wait: is ', host, ' the bank’s?'],
  unnamedHost: 'this address',
};

export const orderList = {
  title: 'Orders',
  search: 'Search',
  searchLabel: 'Reference, e-mail or gateway id',
  tabs: 'Filter by status',
  all: 'All',
  allOfThese: 'All of these',
  views: {
    'to-capture': 'To capture',
    paid: 'Paid',
    waiting: 'Waiting for payment',
    refunded: 'Refunded',
    ended: 'Ended unpaid',
  },
  columns: {
    order: 'Order',
    customer: 'Customer',
    status: 'Status',
    total: 'Total',
    captured: 'Captured',
    refunded: 'Refunded',
    next: 'Next',
  },
  none: 'none',
  pages: 'Pages',
  newer: 'Newer',
  older: 'Older',
  cut: (shown: number) => `More than these ${shown} were found; type more to narrow them down.`,
  typeMore: (least: number) => `Type at least ${least} characters to search.`,
  found: (count: number, term: string) =>
    `${count === 0 ? 'No order begins' : `${countOf(count, 'order', 'orders')} beginning`} with “${term}” in its reference, e-mail or gateway id.`,
  reviews: (count: number) =>
    count === 0
      ? 'No review is open.'
      : `${countOf(count, 'order', 'orders')} with an open review, oldest first.`,
  refused: (count: number) =>
    count === 0
      ? 'The gateway has refused no order of the last days.'
      : `${countOf(count, 'order', 'orders')} that the gateway refused to take, oldest first. Its reason stands on each order’s page, under “Calls to the gateway”: mostly a method, pre-authorisation or account check that is switched on here and not for this merchant id.`,
  unanswered: (count: number) =>
    count === 0
      ? 'Every call to the gateway has its answer.'
      : `${countOf(count, 'order', 'orders')} with a call that has no answer yet, oldest first. The timer keeps fetching; nothing is sent twice.`,
  empty: 'No orders here yet.',
};

/** What can be done next with an order of the list. */
export const nextSteps = {
  review: 'Look at the review',
  host: 'Decide about its confirmation page',
  refused: 'See why the gateway refused it',
  checking: {
    create: 'Checking the payment link',
    payment: 'Checking the payment',
    capture: 'Checking the capture',
    cancel: 'Checking the cancellation',
    refund: 'Checking the refund',
    devices: 'Checking the devices',
  },
  waiting: {
    PLACED: 'Not at the gateway yet',
    CREATED: 'Customer pays',
    PENDING: 'Customer is paying',
    ATTEMPTED: 'Customer may try again',
  },
  settling: 'Being captured or cancelled',
  captureOrCancel: 'Capture or cancel',
  refund: 'Refund',
  dispatch: 'Dispatch',
  refundIfAsked: 'Refund if asked',
  nothing: 'Nothing to do',
};

export const reconcile = {
  label: 'Reconcile',
  lateTitle: 'Reconcile does not run',
  lateText: <Part>(command: Part): Rich<Part> => [
    'Payments are still taken, and signed callbacks and webhooks still count; but an answer that gets lost stays lost, unpaid orders keep their stock, and what is checked with the gateway stays open. See to it that the shop runs with its timer, or run ',
    command,
    '.',
  ],
  lastEnded: <Part>(at: Part): Rich<Part> => ['The last round ended ', at, '.'],
  noneEnded: 'No round has ended yet.',
  lastRan: <Part>(at: Part, round: string): Rich<Part> => ['Reconcile last ran ', at, `: ${round}.`],
  notYet: 'Reconcile has not run yet.',
  round: (round: { looked: number; changed: number; failed: number; sent: number; webhooks: number }) => {
    const { looked, changed, failed, sent, webhooks } = round;
    if (looked + failed + sent + webhooks === 0) return 'nothing was due';
    const parts = [`fetched ${looked}`, `${changed} changed`];
    if (sent > 0) parts.push(`${sent} sent that had not been sent`);
    if (webhooks > 0) parts.push(`${countOf(webhooks, 'webhook', 'webhooks')} processed`);
    if (failed > 0) parts.push(`${failed} failed and will be tried again`);
    return parts.join(', ');
  },
  waiting: ({ due, open }: { due: number; open: number }) => {
    const parts = [due === 0 ? 'Nothing is due now' : `${countOf(due, 'order is', 'orders are')} due now`];
    if (open > 0) parts.push(`${countOf(open, 'call is', 'calls are')} being checked with the gateway`);
    return `${parts.join('; ')}.`;
  },
  oldestDue: <Part>(at: Part): Rich<Part> => ['The order that waits longest has been due since ', at, '.'],
  oldestOpen: <Part>(at: Part): Rich<Part> => [
    'The oldest call without a final answer was asked for ',
    at,
    '.',
  ],
  rounds: 'Last rounds of reconcile',
  columns: {
    ended: 'Ended',
    took: 'Took',
    fetched: 'Fetched',
    changed: 'Changed',
    failed: 'Failed',
    sent: 'Sent',
    webhooks: 'Webhooks',
    by: 'By',
  },
  seconds: (ms: number) => `${(ms / 1000).toFixed(1)} s`,
};

export const orderPage = {
  noSuchOrder: 'No such order',
  placed: <Part>(at: Part): Rich<Part> => ['Placed ', at],
  chargedOnDispatch: 'charged on dispatch',
  paidAtOnce: 'paid at once',
  atGateway: <Part>(reference: Part): Rich<Part> => [' · at the gateway ', reference],
  gatewayId: <Part>(id: Part): Rich<Part> => [' · gateway id ', id],
  askGateway: 'Ask the gateway now',
  asking: 'Asking…',
  lastFetched: <Part>(at: Part): Rich<Part> => ['Last fetched ', at],
  neverFetched: 'The gateway was not asked yet',
  nextFetch: <Part>(at: Part): Rich<Part> => [' · next fetch ', at],
  /** What came of asking the gateway. */
  asked: {
    unknownThere: 'The gateway does not know this order.',
    changed: (status: string) => `The order has moved on: it is now ${status.toLowerCase()}.`,
    same: 'The gateway was asked; nothing has changed.',
    failed: (code: string) => `The gateway could not be asked (${code}). Try again in a minute.`,
  },
};

export const money = {
  label: 'Money',
  total: 'Order total',
  authorised: 'Authorised',
  captured: 'Captured',
  released: 'Released',
  refunded: 'Refunded',
  leftToCapture: 'Left to capture',
  leftWithYou: 'Left with you',
  fee: <Part>(amount: Part): Rich<Part> => [
    'The amounts include the customer’s convenience fee of ',
    amount,
    '. A refund gives back the goods without it, unless you choose otherwise.',
  ],
  settlingTitle: 'Being captured or cancelled at the gateway',
  settlingText:
    'The gateway calls this hold pending. The shop fetches the order again soon; nothing needs to be done.',
  notBlockedTitle: 'Not blocked yet',
  notBlocked: (count: number) =>
    `${count === 1 ? 'One device is' : `${count} devices are`} not blocked. Where a brand bears a part of the plan, it pays for blocked devices alone: enter them under Devices before you dispatch.`,
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

export const dispatch = {
  button: 'Mark as dispatched',
  pending: 'Marking…',
  done: 'Marked as dispatched.',
  doneAt: <Part>(at: Part): Rich<Part> => ['Dispatched ', at],
  already: 'Already marked as dispatched.',
  soldMeanwhile: 'Its items have been sold meanwhile. Refund it, or restock first.',
  review: 'Settle the review first.',
  refundUnderWay: (amount: string) => `A refund of ${amount} is under way: wait for it.`,
  settledByRefund: 'The order was settled by giving everything back.',
  noAddress:
    'The delivery address is missing: Pine Labs’ page asked for it, and its order shows none. Ask the customer.',
  goodsRefunded: 'All goods have been refunded.',
  allRefunded: 'Everything has been refunded.',
  captureFirst: 'Capture the payment first.',
  notPaid: 'Nothing has been paid.',
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
    part: 'The rest goes back to the card for good: an order can be captured only once.',
    submit: 'Capture',
    pending: 'Capturing…',
  },
  cancel: {
    open: 'Cancel order',
    title: 'Cancel the order',
    /** The amount in figures and words. */
    says: (amount: string, reference: string) =>
      `The ${amount} held for order ${reference} goes back to the card. Nothing is charged, and this cannot be undone.`,
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
  aPart: 'A part of it',
  amount: 'Amount in rupees',
  range: (least: string, most: string) => `From ${least} to ${most}`,
  /** What the amount does, in figures and words. */
  charges: (amount: string) => `This charges ${amount}.`,
  givesBack: (amount: string) => `This gives back ${amount}.`,
  restReleased: (amount: string) => `${amount} goes back to the card for good.`,
  restLeft: (amount: string) => `${amount} is left to refund later.`,
  restLost: (amount: string, least: string) =>
    `Only ${amount} would be left, and it can never be refunded: the gateway takes ${least} or more.`,
  askedTwice: 'That is more than half, so you are asked once more.',
  questionTitle: 'Is this right?',
  pressAgain: (button: string) => `Press “${button}” again to go on.`,
  unblocksTitle: 'This refund ends the brand’s block',
  unblocksText:
    'The gateway unblocks the only device of an order with any refund, also of a part. If the customer keeps the device, block it again afterwards.',
  returns: 'Devices that come back',
  returnsHint:
    'The refund ends the brand’s block of the ticked ones, so that they can be sold again. A refund of all that is left ends it for every device of the order.',
};

export const settle = {
  title: 'Settle the review',
  back: 'Back to the order',
  closedTitle: 'This cannot be settled here now',
  figures: 'What the gateway shows now',
  fetched: (says: string) => `The order was fetched just now. ${says}.`,
  status: 'Status at the gateway',
  total: 'Order total',
  authorised: 'Held or charged',
  captured: 'Of which charged',
  released: 'Of which released',
  refunded: 'Refunded',
  how: 'How it is settled',
  chooseHow: 'Choose how it is settled.',
  sayWhy: 'Say why: it goes into the order’s history.',
  accept: 'Accept what the gateway shows',
  /** Amounts in figures and words. */
  acceptUnpaid: (amount: string) =>
    `The order may be paid with ${amount}, as the gateway asks. Unless it is paid, it closes like any other.`,
  acceptPaid: (amount: string, is: 'charged' | 'held', total: string) =>
    `${amount} counts as ${is} for the order of ${total}. The customer is told so, and the order goes on as any other.`,
  refundAll: 'Refund it all',
  notPossible: (why: string) => `Not possible: ${why}`,
  releases: (amount: string) =>
    `The ${amount} held goes back to the card, and nothing is charged. Nothing is sent, and its items go back on the shelf. This cannot be undone.`,
  givesBack: (amount: string) =>
    `${amount} is given back to the customer. Nothing is sent, and its items go back on the shelf. This cannot be undone.`,
  submit: 'Settle it',
  pending: 'Settling…',
};

/** What needs a person before money moves on. */
export const reviews = {
  found: <Part>(at: Part): Rich<Part> => ['Found ', at],
  what: 'What',
  ours: 'Ours',
  theirs: 'The gateway’s',
  note: 'What you found',
  close: 'Mark as looked at',
  closing: 'Closing…',
  closed: 'Closed.',
  closedBefore: 'Somebody has closed this review already.',
  kinds: {
    mismatch: {
      title: 'The gateway’s order differs from what we asked for, or an amount in it cannot be read',
      advice:
        'Nothing was taken over from it, and no money moves until somebody has looked. Compare both in the gateway’s dashboard; write to its support if theirs is wrong. If the money alone does not add up, settle it here: accept what the gateway shows, or give everything back.',
    },
    late_payment: {
      title: 'Paid after we had given the order up',
      advice: 'Its stock may have been sold since. Send the goods if you have them, or refund the payment.',
    },
    pre_auth_differs: {
      title: 'Held instead of charged, or charged instead of held',
      advice:
        'What happened is recorded: a charge is a charge, a hold has to be captured. Ask the gateway whether pre-authorisation is enabled for this merchant id; if it is not, set PINELABS_PRE_AUTH=off. Customers who chose to be charged on dispatch have been told that they were charged.',
    },
    payer_not_verified: {
      title: 'Not shown to come from the customer’s own account',
      advice:
        'The order is paid, by a method that does not tell from which bank account. Do not dispatch before you have compared the payer in the gateway’s dashboard; otherwise refund it. Ask the gateway whether account checks are enabled for this merchant id.',
    },
    paid_twice: {
      title: 'Paid twice: two orders at the gateway',
      advice:
        'Ours is the payment that the order keeps. Give the other one back in full: in the gateway’s dashboard, open the order with the id under “The gateway’s”, then refund it, or cancel it where it is only held. The shop fetches it until then, and the history says when it was given back.',
    },
    other_order_differs: {
      title: 'Another order at the gateway differs from what we asked for, or cannot be read',
      advice:
        'It is not the order that counts, whose money you can move. Look in the gateway’s dashboard whether the one under “The gateway’s” was paid: what was paid there has to go back. The shop fetches it on.',
    },
    capture_failed: {
      title: 'The payment could not be charged: the hold is gone',
      advice:
        'Nothing was charged, the bank has given the held amount back, and the units are on the shelf again. The customer has been told. Do not dispatch; mark the review as looked at once you have agreed with the customer whether to order again.',
    },
    impossible_status: {
      title: 'The gateway shows a status that cannot follow ours',
      advice:
        'Our status was kept. Compare both in the gateway’s dashboard before you do anything else. Where no amount got smaller, you can settle it here.',
    },
  },
};

export const payments = {
  title: 'Payments',
  none: 'The customer has not tried to pay yet.',
  columns: {
    status: 'Status',
    amount: 'Amount',
    captured: 'Captured',
    paidWith: 'Paid with',
    traces: 'References for a dispute',
  },
  fee: <Part>(amount: Part): Rich<Part> => ['of it ', amount, ' convenience fee'],
  foreign: <Part>(charged: Part): Rich<Part> => ['In the card’s own currency: ', charged],
  minorUnits: (value: number, currency: string) => `${value} ${currency} (minor units)`,
  inWords: <Part>(words: Part): Rich<Part> => ['In words: ', words],
  gatewayWrote: <Part>(text: Part): Rich<Part> => ['The gateway wrote: ', text],
  /** What a bank asks for when a customer disputes a payment; a cardless plan's references are the lender's. */
  traces: {
    card: { whose: 'Acquirer', reference: 'Acquirer’s reference' },
    lender: { whose: 'Lender', reference: 'Lender’s reference' },
    rrn: 'RRN',
    approvalCode: 'Approval code',
  },
  category: (category: string) => `Category ${category}`,
  issuedIn: (country: string) => `issued in ${country}`,
  token: (type: string) => `token ${type}`,
  gatewayAccount: 'on the gateway’s account',
  ownAccount: 'on the shop’s own account',
};

export const operations = {
  title: 'Calls to the gateway',
  columns: { what: 'What', amount: 'Amount', state: 'State', who: 'Who and why', references: 'References' },
  kinds: {
    create: 'Order',
    payment: 'Instalment payment',
    capture: 'Capture',
    cancel: 'Cancel',
    refund: 'Refund',
  },
  states: { succeeded: 'Done', failed: 'Did not happen', checking: 'Checking with the gateway' },
  /** Of a cancel. */
  withoutReference: 'Sent without a reference',
  gateway: <Part>(id: Part): Rich<Part> => ['gateway: ', id],
  requestId: <Part>(id: Part): Rich<Part> => ['Request-ID, for the gateway’s support: ', id],
  confirmed: 'Confirmed by the gateway',
  notSent: 'Not sent yet; the timer sends it within a minute or two.',
  onItsWay: 'On its way to the gateway',
  taken: 'Taken by the gateway; waiting for the bank’s confirmation.',
  unanswered: (amount: string) =>
    `No answer came, so we fetch the gateway’s order until it shows whether ${amount} moved. Nothing needs to be done, and nothing happens twice.`,
  sent: 'Sent',
  lastFetch: 'Last fetch',
  noneSince: 'none since',
  nextFetch: 'Next fetch',
  dueNow: 'due now',
  andThen: 'And then',
  bankMissing: 'The gateway has it; only the bank’s confirmation is missing.',
  createAgain: 'The customer’s next try asks for the same order again.',
  /** @param reference undefined for a cancel, which is sent without one. */
  repeat: (sends: number, reference: string | undefined) => {
    const sent = sends > 1 ? `It was sent ${sends} times` : 'If no fetch shows it, it is asked for again';
    if (reference === undefined) return `${sent}: the gateway cancels an order once.`;
    return `${sent}, ${sends > 1 ? 'always ' : ''}under ${reference}: the gateway does it once.`;
  },
};

export const earlierOrders = {
  title: 'Other orders at the gateway',
  note: 'No answer came when an order was created, and the gateway refused to repeat it, so another one was asked for. These do not count now. They are fetched with this order, so that a payment on one of them is found.',
  columns: { status: 'Status', paid: 'Paid', reference: 'Reference', gatewayId: 'Gateway id' },
  notFetched: 'Not fetched yet',
  watched: 'fetched with this order',
  closed: 'closed, not fetched any more',
  unknownId: 'not known',
};

export const refunds = {
  title: 'Refunds at the gateway',
  note: 'Ours, and those that were made in its dashboard.',
  columns: { status: 'Status', amount: 'Amount', reference: 'Reference', gatewayId: 'Gateway id' },
  notOurs: 'none of ours',
};

export const items = {
  title: 'Items',
  columns: { item: 'Item', price: 'Price', quantity: 'Qty', sum: 'Sum' },
  goods: 'Goods',
  delivery: 'Delivery',
  total: 'Total',
  discount: 'Of which the instalment plan takes off',
  fee: 'Convenience fee, paid by the customer',
  toPay: 'To pay',
};

export const plan = {
  title: 'Instalments',
  bankPays: <Part>(amount: Part): Rich<Part> => ['The bank pays the shop ', amount, '.'],
};

export const customer = {
  title: 'Customer',
  contact: 'Contact',
  mailSubject: (reference: string) => `Your order ${reference}`,
  delivery: 'Delivery address',
  billing: 'Billing address',
  sameAddress: 'Same as delivery address',
  outsideDelivery: 'Outside the countries that this shop delivers to. Ask the customer, or refund.',
  erased: <Part>(what: string, at: Part): Rich<Part> => [`${what} (`, at, ')'],
  erasedEverything: 'Name, address and contact were erased',
  erasedContact:
    'E-mail address, mobile number and account were erased; name and address stay as long as tax law asks',
};

export const merchantData = { title: 'Notes at Pine Labs' };

export const history = {
  title: 'History',
  note: 'Newest first. Entries are added and never changed.',
  reason: <Part>(why: Part): Rich<Part> => ['Reason: ', why],
  /** What an administrator's clicks add. */
  dispatched: 'Marked as dispatched',
  reviewed: 'Looked at the review and closed it',
  webhookReplayed: (eventType: string) => `Had the webhook ${eventType} processed again`,
  messageReleased: 'Asked for a message that was set aside to be sent again',
  /** Who caused an entry, where that is no person. */
  causes: {
    shopper: 'the customer',
    place: 'the checkout',
    callback: 'the customer’s return',
    webhook: 'a webhook',
    reconcile: 'the timer',
    page: 'the order page',
    look: 'a fetch of the order',
    system: 'the shop',
    request: 'the customer’s request',
  } as Readonly<Record<string, string>>,
};

export const devices = {
  title: 'Devices',
  note: 'Where a brand bears a part of the plan, it pays for blocked devices alone. Scan or type each one before it is sent.',
  states: {
    missing: 'Not entered',
    entered: 'Not blocked',
    blocked: 'Blocked',
    unblocked: 'Unblocked',
    unclear: 'Unclear',
  },
  outcomes: {
    succeeded: 'Done',
    partly: 'Not all of it',
    refused: 'It did not happen',
    checking: 'Checking with the gateway',
  },
  imei: 'IMEI',
  serial: 'Serial number',
  unit: (what: string, number: number, of: number) => `${what}, ${number} of ${of}`,
  comingBack: 'A refund that names it is under way.',
  notUnblocked: (why: string) => `Not unblocked: ${why}.`,
  notBlocked: (why: string) => `Not blocked: ${why}.`,
  openRequest: <Part>(at: Part, kind: string, identifiers: string): Rich<Part> => [
    'Asked ',
    at,
    ` to ${kind} ${identifiers}. The shop asks again by itself, under the same reference; nothing happens twice.`,
  ],
  sent: (sends: number, reference: string) => `Sent ${times(sends)} as ${reference}`,
  requestId: (id: string) => `; Request-ID, for the gateway’s support: ${id}`,
  askAgain: 'Ask again',
  asking: 'Asking…',
  hint: 'IMEI of 15 digits, or serial number.',
  block: (count: number) => (count === 1 ? 'Block this device' : 'Block these devices'),
  blocking: 'Blocking…',
  unblockTitle: 'Unblock without a refund',
  unblock: 'Unblock the ticked',
  unblocking: 'Unblocking…',
  needAttention: 'Some devices need another look.',
};

/** The list of messages to customers, and one of them. */
export const customerMessages = {
  title: 'Messages',
  one: 'Message',
  intro: 'What the shop has told its customers by e-mail, newest first.',
  filtered: (state: string) => `Only those with the state “${state}”.`,
  all: 'All messages',
  empty: 'No messages here.',
  columns: { message: 'Message', to: 'To', state: 'State', order: 'Order' },
  tried: (attempts: number) => `Tried ${times(attempts)}; again at `,
  to: <Part>(address: Part): Rich<Part> => ['To ', address],
  frame: (subject: string) => `Message: ${subject}`,
  asSent: 'As it was sent, but for the button: the customer’s leads to their own page, this one nowhere.',
  asNow: 'As it would say now: a message is put together when it is sent.',
  plainText: 'As plain text',
  sendAgain: 'Send it again',
  asking: 'Asking…',
  goesOutAgain: 'It goes out again in a moment.',
  notSetAside: 'It is no longer set aside.',
  folderTitle: 'Nothing leaves this machine',
  folder: <Part>(variable: Part, folder: Part): Rich<Part> => [
    'Beside the sandbox, without ',
    variable,
    ', each message is written to ',
    folder,
    ' as a file that mail programs open.',
  ],
  noServerTitle: 'Customers get no messages',
  noServer: <Part>(url: Part, from: Part): Rich<Part> => [
    'No mail server is set. Set ',
    url,
    ' and ',
    from,
    ' and start the shop again; what was not sent until then stays unsent.',
  ],
  kinds: {
    confirmed: 'Order confirmed',
    charged: 'Card charged',
    dispatched: 'On its way',
    cancelled: 'Order cancelled',
    'charge-failed': 'Hold could not be charged',
    'refund-under-way': 'Refund under way',
    refunded: 'Refunded',
    'try-again': 'Not paid yet',
    'not-paid': 'Closed unpaid',
    'late-payment': 'Paid too late',
  } satisfies Record<MessageKind, string>,
  states: { waiting: 'Waiting', sent: 'Sent', parked: 'Set aside', dropped: 'Not sent' },
};

export const webhooks = {
  title: 'Webhooks set aside',
  intro:
    'Each was signed by the gateway and could not be worked on, so it was kept. Payments do not depend on them: the timer fetches every open order by itself.',
  none: 'None: every good webhook was worked on.',
  refusedTitle: (count: number) => `${count} webhooks refused since the last good one`,
  refused: <Part>(likely: string, at: Part): Rich<Part> => [
    `Likely cause: ${likely} The last one came at `,
    at,
    '.',
  ],
  refusedElse:
    'If the gateway’s dashboard shows its webhooks as delivered, somebody else sent these; they had no effect.',
  retriedTitle: 'Tried again by itself',
  retriedNote: 'Failed at least once; the timer tries each again, less and less often.',
  withoutOrderTitle: 'Kept without effect',
  withoutOrderNote:
    'Acknowledged, so that the gateway does not send them again; no order of this shop was concerned.',
  columns: { received: 'Received', event: 'Event', about: 'About', why: 'Why', tries: 'Tries' },
  event: 'The event as it came',
  noOrder: 'No order named',
  notRecorded: 'not recorded',
  otherShop: 'This shop has no such order: another shop of the same merchant, or one from before a restore.',
  namesNoOrder: 'A kind of event that names no order.',
  cleared: '(cleared away after 90 days)',
  notShown: '(not shown)',
  moreLines: (count: number) => `… and ${count} lines more`,
  replay: 'Process again',
  replayAll: 'Process all of them again',
  processing: 'Processing…',
  fasterElsewhere: 'Nothing is set aside any more; somebody was faster.',
  processed: (count: number) => (count === 1 ? 'Processed.' : `All ${count} were processed.`),
  partlyProcessed: (processed: number, waiting: number) =>
    `${processed} processed; ${waiting} could not be worked on yet and will be tried again by the timer.`,
};

export const hosts = {
  title: 'Confirmation hosts',
  intro:
    'Banks confirm payments by EMI on pages of their own. Customers are sent to the gateway’s hosts, to those that the shop’s settings name, and to those that are allowed here.',
  none: 'No payment waits for a decision.',
  inSettings: (names: string) =>
    `The settings name ${names}: to stop sending customers there, take the host out of PINELABS_CHALLENGE_HOSTS and restart the shop. Revoking it here is not enough.`,
  allowedTitle: 'Allowed for this shop',
  columns: { host: 'Host', by: 'Allowed by', when: 'When' },
  decisions: 'Decisions',
  decision: (by: string, decision: string, host: string) => `: ${by} ${decision} ${host}`,
  allow: 'Allow for this shop',
  allowing: 'Allowing…',
  revoke: 'Revoke',
  revoking: 'Revoking…',
  refusedTitle: (name: string) => `Confirmation page refused: ${name}`,
  refusedAt: <Part>(at: Part): Rich<Part> => ['Refused ', at],
  refusedText:
    'The gateway sends customers to this host to confirm a payment, and it is not one of the gateway’s own. Nobody is sent there.',
  askFirst: <Part>(name: Part): Rich<Part> => [
    'Customers type the one-time password of their bank there: a wrong host could steal it. Ask the gateway whether ',
    name,
    ' is theirs or the bank’s before you allow it.',
  ],
  notAllowable:
    'It cannot be allowed: the address is not plain https at a host name. Tell the gateway about it.',
  waiting: 'Waiting:',
  noHostName: 'This is no host name.',
  nobodyWaits: 'No payment waits for this host any more.',
  allowed: (waited: number) => `Allowed. ${waited === 1 ? 'One customer' : `${waited} customers`} can go on.`,
  notAllowedNow: 'This host is not allowed any more.',
  stillInSettings:
    'Revoked here, but customers are still sent there: PINELABS_CHALLENGE_HOSTS names this host. Take it out there and restart the shop.',
  revoked: 'Revoked. Nobody is sent there any more.',
};
