import { describe, expect, it } from 'vitest';
import { differences } from './differences';
import { merged, shapeOf } from './shape';

const everyWord = () => true;
const order = (payment: object) => ({ data: { order_id: 'v1-1-aa-B', payments: [payment] } });
const known = shapeOf(order({ id: 'p', status: 'PROCESSED', payment_amount: { value: 1, currency: 'INR' } }));
const beside = (payment: object, isKnown: (name: string, word: string) => boolean = everyWord) =>
  differences(shapeOf(order(payment)), known, isKnown);
const payment = { id: 'q', status: 'PROCESSED', payment_amount: { value: 2, currency: 'INR' } };

describe('the shape of an answer', () => {
  it('has paths, types, lengths and the gateway’s words', () => {
    expect(shapeOf({ status: 'PROCESSED', list: [{ a: 1 }, { a: 1.5, b: null }], flag: true })).toEqual({
      '': { types: ['object'], words: [], always: true },
      status: { types: ['text'], words: ['PROCESSED'], always: true, length: [9, 9] },
      list: { types: ['list'], words: [], always: true },
      'list[]': { types: ['object'], words: [], always: true },
      'list[].a': { types: ['number', 'whole'], words: [], always: true },
      'list[].b': { types: ['null'], words: [], always: false },
      flag: { types: ['flag'], words: [], always: true },
    });
  });

  it('keeps no value, however much it looks like a word of the gateway', () => {
    const canaries = {
      first_name: 'ASHA',
      pan_number: 'ABCDE1234F',
      email_id: 'ASHA@EXAMPLE.COM',
      mobile_number: '9876543210',
      access_token: 'EYJHBGCI',
      approval_code: 'AB12CD',
      // Where words are kept: of other alphabets or with the digits of a number.
      status: 'ABCDE1234F',
      payment_method: 'Asha Rao',
      merchant_metadata: { ASHA_RAO: 'SECRET_PAIR' },
      'asha@example.com': 1,
    };
    const text = JSON.stringify(shapeOf({ data: [canaries] }));
    expect(text).not.toMatch(/asha|abcde|9876|eyj|ab12|secret/i);
    expect(text).toContain('first_name');
  });

  it('ends with an answer that is nested without end', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`);
    expect(Object.keys(shapeOf(deep)).length).toBeLessThan(50);
  });
});

describe('two answers together', () => {
  it('have a field always only where neither lacks it beside the object around it', () => {
    const both = merged(shapeOf({ a: { b: 1 }, c: 'x' }), shapeOf({ c: 'long' }));
    expect(both.a?.always).toBe(false);
    expect(both['a.b']?.always).toBe(true);
    expect(both.c).toMatchObject({ always: true, length: [1, 4] });
  });
});

describe('beside what is known', () => {
  it('an answer of the same shape differs in nothing', () => {
    expect(beside(payment)).toEqual({ unknown: [], missing: [], otherTypes: [], newWords: [] });
  });

  it('a new object is named once, without what it holds', () => {
    expect(beside({ ...payment, risk: { score: 1 } }).unknown).toEqual(['data.payments[].risk']);
  });

  it('a field that was always there is missed, also where only some of the answers lack it', () => {
    expect(beside({ id: 'q', payment_amount: payment.payment_amount }).missing).toEqual([
      'data.payments[].status',
    ]);
    const some = { data: { order_id: 'v1-1-aa-B', payments: [payment, { ...payment, status: undefined }] } };
    expect(differences(shapeOf(JSON.parse(JSON.stringify(some))), known, everyWord).missing).toEqual([
      'data.payments[].status',
    ]);
  });

  it('nothing is missed of an object that did not come', () => {
    expect(beside({ ...payment, payment_amount: null }).missing).toEqual([]);
  });

  it('another type is named with both', () => {
    expect(beside({ ...payment, payment_amount: '2' }).otherTypes).toEqual([
      'data.payments[].payment_amount: text, not object',
    ]);
  });

  it('a word that nobody knows is named with its field', () => {
    const found = beside(
      { ...payment, status: 'SETTLED' },
      (name, word) => name === 'status' && word === 'PROCESSED',
    );
    expect(found.newWords).toEqual([
      'data.payments[].payment_amount.currency: INR',
      'data.payments[].status: SETTLED',
    ]);
  });
});
