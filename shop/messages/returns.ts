/** After the order: where it is, cancelling it, and giving something back. */
import { spoken } from '@/lib/language/spoken';
import type { Rich } from './rich';

/** "Where is my order?" It says the same whether or not there is such an order. */
export const findOrder = /* @__PURE__ */ spoken('findOrder', {
  /** For link previews. */
  description:
    'Lost the link to your order? With its reference and your e-mail address or mobile number we send it to you again.',
  title: 'Where is my order?',
  text: 'We send the link to your order’s page to the e-mail address of the order. It shows where your parcel is, your invoice, and what you can do.',
  reference: 'Order number',
  referenceHint: (example: string) => `As in our e-mails: ${example}`,
  referenceMissing: 'Enter the order number.',
  referenceWrong: (example: string) => `This is no order number of ours. It looks like ${example}.`,
  contact: 'E-mail address or mobile number of the order',
  contactMissing: 'Enter the e-mail address or the mobile number of the order.',
  contactWrong: 'Enter an e-mail address or a mobile number.',
  send: 'Send me the link',
  sending: 'Sending…',
  sentTitle: 'Look into your mailbox',
  sent: 'If we have an order with this number and this contact, the link to it is on its way to the e-mail address of the order. It can take some minutes; look into the spam folder too.',
  tooOften: (when: string) => `Too many questions from your network. Try again ${when}.`,
  help: <Part>(address: Part): Rich<Part> => [
    'No mail, or the order number is lost? Write to ',
    address,
    ' with your name and the day of the order.',
  ],
});

/** On the order's page, while nothing is charged. */
export const cancelOrder = /* @__PURE__ */ spoken('cancelOrder', {
  title: 'Cancel this order',
  unpaid: 'Nothing has been charged. The order closes at once and its items go back on the shelf.',
  held: (amount: string) =>
    `Nothing has been charged. The ${amount} held on your card is released; your bank may take some days to show it.`,
  button: 'Cancel order',
  cancelling: 'Cancelling…',
  refused: {
    charged: 'This order is being charged or has been charged, so it cannot be cancelled here any more.',
    cancelled: 'This order is already cancelled.',
    checking:
      'We are checking this order’s payment with Pine Labs, so it cannot be cancelled just now. Please try again in a minute.',
    failed: 'The payment could not be released. Nothing has changed; please write to us.',
  },
  /** The headline and the sentence of an order that its customer closed before it was paid. */
  closed: 'You cancelled this order',
  closedText: (total: string) =>
    `The order of ${total} is closed and its items are back in stock. We have not been paid; if your bank shows a payment, write to us and we will return it.`,
});

/**
 * Why goods come back, in the merchant's own words. The names are stored: one that is given up stays here for the requests that
 * carry it.
 */
export const returnReasons = /* @__PURE__ */ spoken('returnReasons', {
  damaged: 'It came damaged or does not work',
  wrong: 'It is not what I ordered',
  described: 'It is not as described',
  size: 'The size or fit is wrong',
  late: 'It came too late',
  mind: 'I have changed my mind',
});

export const returns = /* @__PURE__ */ spoken('returns', {
  title: 'Return something',
  text: (until: string) =>
    `You can ask until ${until}. Choose how many of each item come back; we answer by e-mail.`,
  open: 'Return items',
  /** The label of an item's field. */
  quantity: (name: string) => `How many of ${name}`,
  reason: 'Why?',
  chooseReason: 'Choose a reason',
  note: 'Anything else that we should know?',
  send: 'Ask to return',
  sending: 'Sending…',
  asked: 'We have your request and answer by e-mail.',
  errors: {
    lines: 'Choose how many of which item come back.',
    reason: 'Choose why.',
    note: (most: number) => `At most ${most} characters.`,
    over: 'The time to return these items is over. Please write to us.',
    open: 'You have asked already: we answer that request first.',
    changed: 'The order has changed meanwhile. Please look at it again.',
    wait: 'You have asked very often. Please write to us.',
  },
  yours: 'Your returns',
  states: { asked: 'We are looking at it', accepted: 'Accepted', declined: 'Declined' },
  on: <Part>(goods: Part, when: Part): Rich<Part> => [goods, ', asked ', when],
  answered: <Part>(answer: Part): Rich<Part> => ['We wrote: ', answer],
});
