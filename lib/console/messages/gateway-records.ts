import type { Rich } from '@/shop/messages/rich';

/** What needs a person before money moves on. */
export const reviews = {
  found: <Part>(at: Part): Rich<Part> => ['Found ', at],
  what: 'What',
  ours: 'Ours',
  theirs: 'The gateway’s',
  note: 'What you found',
  close: 'Mark as reviewed',
  closing: 'Closing…',
  closed: 'Closed.',
  closedBefore: 'Somebody has closed this review already.',
  kinds: {
    mismatch: {
      title: 'The gateway’s order differs from what we asked for, or cannot be understood',
      advice:
        'Nothing was taken over from it, and no money moves until somebody has looked. Compare both in the gateway’s dashboard; write to its support if theirs is wrong. If the money alone does not add up, resolve it here: accept what the gateway shows, or refund it all. Where the shop cannot understand the order, you say what the dashboard shows.',
    },
    late_payment: {
      title: 'Paid after the order was closed',
      advice: 'Its stock may have been sold since. Send the goods if you have them, or refund the payment.',
    },
    paid_without_units: {
      title: 'Paid, and the units are sold',
      advice:
        'Its units were not kept while the customer paid, and others bought the last ones first. The customer has been told. Refund the payment (cancel a hold), or mark it as reviewed once you have the goods: dispatching takes them off the shelf.',
    },
    pre_auth_differs: {
      title: 'Held instead of captured, or captured instead of held',
      advice:
        'What happened is recorded: captured money can be refunded, a hold has to be captured. Ask the gateway whether pre-authorisation is enabled for this merchant id; if it is not, set PINELABS_PRE_AUTH=off. Customers who chose capture on dispatch have been told.',
    },
    payer_not_verified: {
      title: 'Not shown to come from the customer’s own account',
      advice:
        'The order is paid, by a method that does not tell from which bank account. Do not dispatch before you have compared the payer in the gateway’s dashboard; otherwise refund it. Ask the gateway whether account checks are enabled for this merchant id.',
    },
    paid_twice: {
      title: 'Paid twice: two orders at the gateway',
      advice:
        'Ours is the payment that the order keeps. The other one has to go back in full: in the gateway’s dashboard, open the order with the id under “The gateway’s”, then refund it, or cancel it where it is only held. The shop fetches it until then, and the history says when it went back.',
    },
    other_order_differs: {
      title: 'Another order at the gateway differs from what we asked for, or cannot be read',
      advice:
        'It is not the order that counts, whose money you can move. Look in the gateway’s dashboard whether the one under “The gateway’s” was paid: what was paid there has to go back. The shop fetches it on.',
    },
    capture_failed: {
      title: 'The payment could not be captured: the hold is gone',
      advice:
        'Nothing was captured, the bank has released what was held, and the units are on the shelf again. The customer has been told. Do not dispatch; mark it as reviewed once you have agreed with the customer whether to order again.',
    },
    payment_unclear: {
      title: 'One more payment, and nobody knows whether it was paid',
      advice:
        'The order itself is in order. Beside its payments the gateway shows one under a word that the shop does not know: the customer may have paid twice. Look it up in the gateway’s dashboard; if it was paid, refund it there. Then mark this as reviewed.',
    },
    impossible_status: {
      title: 'The gateway shows a status that cannot follow ours',
      advice:
        'Our status was kept. Compare both in the gateway’s dashboard before you do anything else. Where no amount got smaller, you can resolve it here.',
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
  foreign: <Part>(amount: Part): Rich<Part> => ['In the card’s own currency: ', amount],
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
  title: 'Actions at the gateway',
  columns: { what: 'What', amount: 'Amount', state: 'State', who: 'Who and why', references: 'References' },
  kinds: {
    create: 'Order',
    payment: 'Instalment payment',
    capture: 'Capture',
    cancel: 'Cancellation',
    refund: 'Refund',
  },
  states: { succeeded: 'Done', failed: 'Did not happen', checking: 'Checking with the gateway' },
  /** Of a cancel. */
  withoutReference: 'Sent without a reference',
  gateway: <Part>(id: Part): Rich<Part> => ['gateway: ', id],
  requestId: <Part>(id: Part): Rich<Part> => ['Request-ID, for the gateway’s support: ', id],
  confirmed: 'Confirmed by the gateway',
  notSent: 'Not sent yet; it is sent automatically within a minute or two.',
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
