import { describe, expect, it } from 'vitest';
import type { Ledger } from '@/scripts/lib/sandbox-control';
import type { Clicked } from './clicks';
import { judgeAnswers, judgeLedger } from './judge';

type Movement = [kind: Ledger['movements'][number]['kind'], amount: number, cause: string];

function ledgerOf(...movements: Movement[]): Ledger {
  return {
    requests: [],
    balances: {},
    movements: movements.map(([kind, amount, cause]) => ({
      order_id: 'v1-1-a-b',
      reference: 'BN-1',
      kind,
      amount,
      cause,
    })),
  };
}

const HELD: Movement = ['authorised', 5_000, 'checkout:card'];
const CAPTURED: Movement = ['captured', 3_000, 'capture'];

describe('judgeLedger', () => {
  it('has nothing against one capture of a part, and refunds of less than that', () => {
    const refunds: Movement[] = [
      ['refunded', 1_000, 'refund a'],
      ['refunded', 2_000, 'refund b'],
    ];
    expect(judgeLedger(ledgerOf(HELD, CAPTURED, ['released', 2_000, 'capture'], ...refunds))).toEqual([]);
  });

  it.each<[string, Movement[]]>([
    ['captured 2 times', [CAPTURED, ['captured', 1_000, 'capture']]],
    ['captured and cancelled', [CAPTURED, ['released', 2_000, 'cancel']]],
    ['captured and released more', [CAPTURED, ['released', 2_001, 'capture']]],
    ['refunded 3001 of 3000', [CAPTURED, ['refunded', 3_001, 'refund a']]],
    ['one refund was made twice', [CAPTURED, ['refunded', 100, 'refund a'], ['refunded', 100, 'refund a']]],
  ])('sees that an order was %s', (sentence, movements) => {
    expect(judgeLedger(ledgerOf(HELD, ...movements)).join()).toContain(sentence);
  });
});

describe('judgeAnswers', () => {
  const click = (told: Clicked['told'], token: string): Clicked => ({
    told,
    token,
    words: told,
    action: 'refund',
    ms: 1,
  });
  const fair = { rightful: 1, faulty: false };

  it('has nothing against one "done" among those who came too late', () => {
    expect(judgeAnswers([click('done', 'a'), click('already', 'b')], fair)).toEqual([]);
  });

  it.each<[string, Clicked[]]>([
    ['was told', [click('done', 'a'), click('unclear', 'b')]],
    ['was told', [click('done', 'a'), click('failed', 'b')]],
    ['2 clicks were told that they count', [click('done', 'a'), click('done', 'b')]],
    ['one form acted twice', [click('done', 'a'), click('checking', 'a')]],
    ['although every answer came', [click('checking', 'a')]],
  ])('complains: %s', (sentence, clicks) => {
    expect(judgeAnswers(clicks, fair).join()).toContain(sentence);
  });

  it('lets people wait where answers were lost', () => {
    expect(judgeAnswers([click('checking', 'a')], { ...fair, faulty: true })).toEqual([]);
  });
});
