import { describe, expect, it } from 'vitest';
import { isLive, nextStep, type Situation } from './order-next';

const NOW = 1_780_000_000_000;
const page = 'https://gateway.example/page';

function situation(
  order: Partial<Situation['order']>,
  create: Partial<Situation['operations'][number]> = { state: 'succeeded' },
): Situation {
  return {
    order: {
      status: 'CREATED',
      channel: 'hosted',
      redirectUrl: page,
      retriesRemaining: 10,
      createdAt: NOW - 60_000,
      returnedAt: null,
      lookedAt: null,
      ...order,
    },
    operations: [{ kind: 'create', state: 'succeeded', claimedAt: NOW - 60_000, gatewayId: null, ...create }],
    payments: [],
    now: NOW,
  };
}

describe('nextStep', () => {
  it('leads to the page while a try is left', () => {
    for (const status of ['PLACED', 'CREATED', 'PENDING', 'ATTEMPTED'] as const) {
      expect(nextStep(situation({ status }))).toBe('pay');
    }
    expect(nextStep(situation({ status: 'ATTEMPTED', retriesRemaining: 0 }))).toBe('none');
  });

  it('leads back to the last try, which has begun and counts as used', () => {
    expect(nextStep(situation({ status: 'PENDING', retriesRemaining: 0 }))).toBe('pay');
    expect(nextStep(situation({ channel: 'emi', status: 'PENDING', retriesRemaining: 0 }))).toBe('pay');
  });

  it('leads nowhere while a confirmed payment is on its way, and keeps asking for news', () => {
    for (const channel of ['hosted', 'emi'] as const) {
      const onItsWay = {
        ...situation({ channel, status: 'PENDING' }),
        payments: [{ id: 'p', status: 'AUTHORIZED' }],
      };
      expect(nextStep(onItsWay)).toBe('none');
      expect(isLive(onItsWay)).toBe(true);
    }
    expect(isLive(situation({ status: 'AUTHORIZED', settling: true }))).toBe(true);
    expect(isLive(situation({ status: 'AUTHORIZED' }))).toBe(false);
  });

  it('has its own rule where a page of ours takes the payment', () => {
    expect(nextStep(situation({ channel: 'emi', status: 'CREATED' }))).toBe('enter-card');
    expect(nextStep(situation({ channel: 'cardless', status: 'PENDING', redirectUrl: null }))).toBe(
      'checking',
    );
  });

  it('asks for no card while the gateway may not know the order', () => {
    const lost = { channel: 'emi', status: 'PLACED', redirectUrl: null } as const;
    for (const state of ['pending', 'unknown'] as const) {
      expect(nextStep(situation(lost, { state, claimedAt: NOW - 5_000 }))).toBe('checking');
      expect(nextStep(situation(lost, { state, claimedAt: NOW - 31_000 }))).toBe('enter-card');
    }
    expect(nextStep(situation(lost, { state: 'failed', claimedAt: NOW - 5_000 }))).toBe('enter-card');
  });

  it('asks nobody to pay who says that they have, until a fetch has said otherwise', () => {
    expect(nextStep(situation({ returnedAt: NOW, lookedAt: NOW - 1 }))).toBe('checking');
    expect(nextStep(situation({ returnedAt: NOW, lookedAt: null }))).toBe('checking');
    expect(nextStep(situation({ returnedAt: NOW, lookedAt: NOW + 1 }))).toBe('pay');
    expect(isLive(situation({ returnedAt: NOW, createdAt: NOW - 5 * 3_600_000 }))).toBe(true);
  });

  it('never offers to pay for what is paid, closed or given up', () => {
    for (const status of [
      'AUTHORIZED',
      'PROCESSED',
      'FULLY_REFUNDED',
      'CANCELLED',
      'FAILED',
      'EXPIRED',
    ] as const) {
      expect(nextStep(situation({ status }))).toBe('none');
    }
  });

  it('says that it is checking while the answer may come, and offers another try after that', () => {
    const lost = { redirectUrl: null, status: 'PLACED' } as const;
    expect(nextStep(situation(lost, { state: 'unknown', claimedAt: NOW - 5_000 }))).toBe('checking');
    expect(nextStep(situation(lost, { state: 'pending', claimedAt: NOW - 5_000 }))).toBe('checking');
    expect(nextStep(situation(lost, { state: 'unknown', claimedAt: NOW - 31_000 }))).toBe('place-again');
    expect(nextStep(situation(lost, { state: 'failed', claimedAt: NOW - 1_000 }))).toBe('place-again');
  });
});

describe('isLive', () => {
  it('asks while an answer is outstanding or a payment may still come, and stops', () => {
    expect(isLive(situation({}))).toBe(true);
    expect(isLive(situation({ status: 'PROCESSED' }))).toBe(false);
    expect(isLive(situation({ createdAt: NOW - 2 * 3_600_000 }))).toBe(false);
    const refund = { kind: 'refund', state: 'unknown', claimedAt: NOW, gatewayId: null } as const;
    const paid = situation({ status: 'PROCESSED' });
    expect(isLive({ ...paid, operations: [...paid.operations, refund] })).toBe(true);
  });
});
