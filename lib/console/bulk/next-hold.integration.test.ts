/** After a capture from the list: the next hold of that list, as it is filtered and sorted. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addOrders, orderRow } from '@/db/testing/orders';
import { temporaryDatabase } from '@/tests/support/accounts';
import { nextHold } from './next-hold';

vi.mock('@/lib/auth/guard', () => ({ requirePermission: async () => ({ role: 'owner' }) }));

const AT = Date.parse('2026-03-10T12:00:00+05:30');

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  const hold = (id: string, rupees: number, createdAt: number) => {
    const amount = rupees * 100;
    const sums = { subtotalPaise: amount, totalPaise: amount, authorisedPaise: amount };
    return orderRow(id, { status: 'AUTHORIZED', settling: id === 'settling', ...sums, createdAt });
  };
  await addOrders([
    hold('first', 100, AT),
    hold('small', 500, AT + 1),
    hold('settling', 600, AT + 2),
    hold('large', 700, AT + 3),
    hold('last', 900, AT + 4),
    { ...hold('paid', 800, AT + 5), status: 'PROCESSED', capturedPaise: 80_000 },
  ]);
});
afterAll(() => cleanUp());

const next = async (id: string, back?: string) => (await nextHold(id, back))?.id;

it.each([
  ['without a list the one placed next', 'first', undefined, 'small'],
  ['and after the newest the oldest', 'last', undefined, 'first'],
  ['one that cannot be captured is passed over', 'small', undefined, 'large'],
  ['down a list that shows the newest first', 'last', 'sort=newest', 'large'],
  ['up a list by amount', 'small', 'sort=amount-up', 'large'],
  ['within the amounts of the list', 'large', 'least=500&most=700', 'small'],
  ['of the list from its beginning, after its end', 'small', 'least=500&most=700&sort=newest', 'large'],
  ['of a list of some statuses', 'last', 'view=to-capture&sort=oldest&after=MQ', 'first'],
  ['none where the list has no other', 'last', 'least=900', undefined],
])('%s', async (_what, id, back, expected) => {
  expect(await next(id, back)).toBe(expected);
});
