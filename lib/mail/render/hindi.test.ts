import { expect, it } from 'vitest';
import { speakIn } from '#language';
import * as hi from '@/shop/messages.hi';
import { paidFacts } from '../testing';
import { renderEmail } from './letter';

it('a letter in Hindi has its date and its amounts as Hindi writes them', () => {
  const { heading, paragraphs, order } = speakIn('hi', () => renderEmail(paidFacts()));
  expect(heading).toBe(hi.emails.paid.heading);
  expect(paragraphs).toContain(hi.emails.paid.text('₹1,499'));
  expect(order?.placed).toBe('21 नवंबर 2026');
  expect(order?.sums).toContainEqual([hi.summary.total, '₹1,499.00']);
  expect(order?.sums).toContainEqual([hi.summary.delivery, hi.summary.free]);
});
