import { expect, it } from 'vitest';
import { MESSAGE_KINDS } from '@/db/types';
import { documentsWith } from './documents-with';

const issued = [
  { kind: 'invoice', issuedAt: 1, number: 'first' },
  { kind: 'bill', issuedAt: 2, number: 'second' },
  { kind: 'credit-note', issuedAt: 2, number: 'note' },
] as const;
const numbers = (kind: (typeof MESSAGE_KINDS)[number], createdAt: number) =>
  documentsWith({ kind, createdAt }, issued).map(({ number }) => number);

it('an invoice goes with the message of its own moment, whatever was issued since', () => {
  expect(numbers('confirmed', 1)).toEqual(['first']);
  expect(numbers('charged', 2)).toEqual(['second']);
  expect(numbers('dispatched', 1)).toEqual(['first']);
  expect(numbers('refunded', 2)).toEqual(['note']);
  expect(numbers('charged', 3)).toEqual([]);
});

it('no other message carries one', () => {
  const carrying = MESSAGE_KINDS.filter((kind) => numbers(kind, 1).length + numbers(kind, 2).length > 0);
  expect(carrying).toEqual(['confirmed', 'charged', 'dispatched', 'refunded']);
});
