import { expect, it } from 'vitest';
import { METHODS, PAGE_METHODS } from './methods';
import { type Account, methodsFor, type Terms } from './methods-for';

const account: Account = { methods: METHODS, preAuth: true, bankDetails: 'offered' };
const terms: Terms = { channel: 'hosted', preAuth: false, bankAccount: null, payBy: null };
const bankAccount = { accountNumber: '500000004545' };

it.each([
  [{}, PAGE_METHODS],
  [{ preAuth: true }, ['CARD']],
  [{ bankAccount }, ['UPI', 'NETBANKING']],
  [{ bankAccount, preAuth: true }, []],
  [{ channel: 'emi' }, ['CREDIT_EMI', 'DEBIT_EMI']],
  [{ channel: 'emi', preAuth: true }, ['CREDIT_EMI']],
  [{ channel: 'cardless' }, ['CARDLESS_EMI']],
  [{ payBy: 'upi' }, ['UPI']],
  [{ payBy: 'card' }, ['CARD']],
  [{ payBy: 'card', channel: 'frame' }, ['CARD']],
  [{ payBy: 'card', preAuth: true }, ['CARD']],
  [{ payBy: 'netbanking' }, ['NETBANKING']],
  [{ payBy: 'emi' }, ['CREDIT_EMI', 'DEBIT_EMI']],
  [{ payBy: 'emi', channel: 'emi', preAuth: true }, ['CREDIT_EMI']],
  [{ payBy: 'later', channel: 'cardless' }, ['CARDLESS_EMI']],
  [{ payBy: 'other' }, PAGE_METHODS],
  // What cannot go together is asked for by nothing, rather than by something that nobody chose.
  [{ payBy: 'upi', preAuth: true }, []],
  [{ payBy: 'card', bankAccount }, []],
  [{ payBy: 'upi', bankAccount }, ['UPI']],
  [{ payBy: 'later' }, []],
] as const)('an order with %j is asked with %j', (changes, methods) => {
  expect(methodsFor({ ...terms, ...changes }, account)).toEqual(methods);
});

it('never asks for a method that the account lacks', () => {
  const few: Account = { ...account, methods: ['CARD', 'UPI', 'DEBIT_EMI'] };
  expect(methodsFor(terms, few)).toEqual(['CARD', 'UPI', 'DEBIT_EMI']);
  expect(methodsFor({ ...terms, channel: 'emi' }, few)).toEqual(['DEBIT_EMI']);
  expect(methodsFor({ ...terms, channel: 'cardless' }, few)).toEqual([]);
});

it('asks for nothing where the account cannot hold, or demands the payer’s account', () => {
  expect(methodsFor({ ...terms, preAuth: true }, { ...account, preAuth: false })).toEqual([]);
  const demanding: Account = { ...account, bankDetails: 'demanded' };
  expect(methodsFor(terms, demanding)).toEqual([]);
  expect(methodsFor({ ...terms, bankAccount }, demanding)).toEqual(['UPI', 'NETBANKING']);
});
