import type { MessageKind } from '@/db/types';
import type { Rich } from '@/shop/messages/rich';
import { times } from './counts';

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
    'sold-out': 'Paid, but sold out',
  } satisfies Record<MessageKind, string>,
  states: { waiting: 'Waiting', sent: 'Sent', parked: 'Set aside', dropped: 'Not sent' },
};
