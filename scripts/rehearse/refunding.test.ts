/** What no sandbox does: a gateway that gives money back twice, or more than was paid. */
import { expect, it } from 'vitest';
import type { GatewayOrder, GatewayRefund } from '@/lib/pinelabs';
import { refunds } from './refunding';
import type { Rehearsal } from './rehearsal';

const refund = (reference: string, nth: number): GatewayRefund => ({
  orderId: `v1-1-aa-R${nth}`,
  parentOrderId: 'v1-1-aa-B',
  reference,
  status: 'PROCESSED',
  amount: { value: 300, currency: 'INR' },
  createdAt: undefined,
});

/** Makes a refund of every call. */
function rehearsalAt(made: GatewayRefund[]): Rehearsal {
  const client = {
    refund: async (_orderId: string, { reference }: { reference: string }) => {
      const one = refund(reference, made.length);
      made.push(one);
      return one;
    },
    getOrder: async () => ({ refunds: made }) as unknown as GatewayOrder,
  };
  const content = {
    run: '00000000',
    tries: {},
    lines: [{ step: 'pay', outcome: 'pass', says: '', of: 'pay' }],
    orders: { paid: { reference: 'RH-1', orderId: 'v1-1-aa-B' } },
  };
  const rest = {
    recorder: { loseNext: () => undefined },
    shop: { webhooksOf: async () => [] },
    env: { PUBLIC_URL: 'https://shop.example' },
    evidence: { content },
  };
  return { client, ...rest } as unknown as Rehearsal;
}

it('two refunds under one reference, and a refund of too much, are blockers', async () => {
  const lines: string[] = [];
  for await (const { step, outcome } of refunds(rehearsalAt([]))) lines.push(`${step}: ${outcome}`);
  expect(lines).toEqual([
    'refund in part: pass',
    'same refund again: blocker',
    'lost answer to a refund: blocker',
    'refund of too much: blocker',
    'webhook of a refund: blocker',
  ]);
});
