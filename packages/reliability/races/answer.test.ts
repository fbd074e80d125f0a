import { expect, it } from 'vitest';
import { answerOn } from './answer';

const page = (title: string, message: string) =>
  `<main><div role="status" class="card"><svg></svg><div><p class="b">${title}</p><div class="contents"><p>${message}</p></div></div></div></main>`;

it.each([
  ['Done', 'Captured ₹21,999.', 'done'],
  ['Checking with the gateway', 'The gateway has not answered.', 'checking'],
  ['Not done', 'Already captured.', 'already'],
  ['Not done', 'Already being cancelled: we are checking with the gateway.', 'already'],
  ['Not done', '₹40 is more than the ₹1<!-- -->2.50 that can still be refunded.', 'already'],
  [
    'Not done',
    'Not so many units are left to go back on the shelf: somebody may have been faster. Load the page again.',
    'already',
  ],
  ['Not done', 'Something else.', 'unclear'],
  ['It did not happen', 'The gateway refused.', 'failed'],
])('takes "%s: %s" for %s', (title, message, told) => {
  expect(answerOn({ status: 200, html: page(title, message) }).told).toBe(told);
});

it.each([
  [500, page('Done', 'Captured ₹1.')],
  [200, '<main></main>'],
])('takes HTTP %i with another page for unclear', (status, html) => {
  expect(answerOn({ status, html }).told).toBe('unclear');
});
