import { expect, it } from 'vitest';
import { randomFrom } from '../lib/random';
import { endOf, isLeftUnpaid, planFor, planOf, planOfLeaving, STATES } from './plan';
import { LEAVING, POINTS } from './points';

const TOTAL = 5_000;
const plans = POINTS.flatMap((point, index) =>
  Array.from({ length: 20 }, (_, seed) => planFor(point, randomFrom(seed * 100 + index))),
);

it('comes again from its seed', () => {
  const [point] = POINTS;
  if (point) expect(planFor(point, randomFrom(7))).toEqual(planFor(point, randomFrom(7)));
});

it('leads to the act where the kill is', () => {
  for (const plan of plans) {
    if (plan.killAt === 'money call') expect(plan.call).toBeDefined();
    if (plan.killAt === 'refund') expect(plan.refund).not.toBe('none');
    if (plan.killAt === 'settle') expect(plan.settled).toBeDefined();
    if (plan.killAt === 'leave') expect(LEAVING).toContain(plan.left);
    if (plan.call !== undefined || plan.left === 'cancel held') expect(plan.hold).toBe(true);
  }
});

it('gives no money away: what is held is charged or released, and refunds come out of what was charged', () => {
  for (const plan of plans.filter((one) => !isLeftUnpaid(one))) {
    const end = endOf(plan, TOTAL);
    // 2 % of ₹50 and 18 % tax on it.
    expect(end.authorised).toBe(TOTAL + plan.paidMore + (plan.state === 'fee' ? 118 : 0));
    expect(end.refunded).toBeLessThanOrEqual(end.captured);
    if (end.status !== 'AUTHORIZED') expect(end.captured + end.released).toBe(end.authorised);
  }
});

it('draws each state, and another amount only where a person settles it', () => {
  expect(new Set(plans.flatMap(({ state }) => state ?? []))).toEqual(new Set(STATES));
  const asked = STATES.flatMap((state) =>
    Array.from({ length: 20 }, (_, seed) => planOf(state, randomFrom(seed))),
  );
  for (const plan of [...plans, ...asked]) {
    expect(plan.paidMore !== 0).toBe(plan.settled !== undefined);
    expect(plan.settled !== undefined).toBe(plan.state?.startsWith('amount') ?? false);
  }
});

it.each([
  ['fee', { authorised: 5_118, captured: 5_118 }],
  ['discount paid later', { authorised: 5_000, paidLater: true, payments: 1 }],
  ['capture fails', { status: 'FAILED', stock: 'released', released: 5_000, reviews: ['capture_failed'] }],
  ['capture waits', { status: 'PROCESSED', failed: [], reviews: [] }],
  ['capture waits and fails', { status: 'FAILED', failed: ['capture'], reviews: ['capture_failed'] }],
  ['units let go', { stock: 'sold', reviews: [] }],
  ['amount accepted', { stock: 'sold', refunded: 0 }],
  ['amount given back', { stock: 'released', captured: expect.any(Number) }],
] as const)('plays %s', (state, end) => {
  expect(endOf(planOf(state, randomFrom(1)), TOTAL)).toMatchObject(end);
});

it('knows the end of each kind', () => {
  const [first] = plans;
  if (!first) return;
  const plan = {
    ...first,
    state: undefined,
    hold: true,
    call: 'capture',
    captured: 3_000,
    refund: 'part',
    unitsBack: 1,
  } as const;
  expect(endOf(plan, TOTAL)).toEqual({
    status: 'PARTIALLY_REFUNDED',
    stock: 'sold',
    atGateway: true,
    authorised: 5_000,
    captured: 3_000,
    released: 2_000,
    refunded: 1_000,
    refunds: 1,
    restocked: 1,
    inCart: false,
    payments: first.channel === 'emi' ? 1 : 0,
    paidLater: false,
    failed: [],
    reviews: [],
  });
  expect(endOf({ ...plan, call: 'cancel', refund: 'none' }, TOTAL)).toMatchObject({
    status: 'CANCELLED',
    stock: 'released',
    restocked: 1,
    captured: 0,
    released: 5_000,
  });
});

it.each([
  ['cancel held', { status: 'CANCELLED', authorised: TOTAL, released: TOTAL, inCart: false }],
  ['cancel unpaid', { status: 'EXPIRED', authorised: 0, released: 0, inCart: true }],
  ['put back', { status: 'EXPIRED', authorised: 0, released: 0, inCart: true }],
] as const)('knows the end of an order that its customer leaves: %s', (left, end) => {
  expect(endOf(planOfLeaving(left, randomFrom(1)), TOTAL)).toMatchObject({
    ...end,
    stock: 'released',
    captured: 0,
    refunded: 0,
  });
});
