import type { Rich } from '@/shop/messages/rich';

/** On an order's page: what its customer asks to return. */
export const orderReturns = {
  title: 'Returns',
  states: { asked: 'Waiting for an answer', accepted: 'Accepted', declined: 'Declined' },
  asked: <Part>(goods: Part, when: Part): Rich<Part> => [goods, ', asked ', when],
  reason: <Part>(reason: Part): Rich<Part> => ['Reason: ', reason],
  note: <Part>(note: Part): Rich<Part> => ['The customer writes: ', note],
  answered: <Part>(who: Part, when: Part): Rich<Part> => ['Answered by ', who, ' ', when],
  answer: 'Message to the customer',
  answerHint: 'How to send the goods back, or why not. It is shown in the e-mail and on the order’s page.',
  accept: 'Accept',
  decline: 'Decline',
  saving: 'Saving…',
  whyNot: 'Say why: the customer reads it.',
  answeredBefore: 'This request has been answered already.',
  declined: 'Declined. The customer is told by e-mail.',
  refund: 'Refund these items',
  /** On the refund’s page. */
  from: 'The items of the return are chosen. Refund them once they are with you.',
  /** What an answer adds to the history. */
  history: {
    accepted: (goods: string) => `Accepted the return of ${goods}`,
    declined: (goods: string) => `Declined the return of ${goods}`,
  },
};
