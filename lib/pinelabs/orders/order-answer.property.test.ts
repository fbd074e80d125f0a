import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wireCardPayment, wireOrder, wireRefund } from '../testing/answers';
import { orderAnswer, refundAnswer } from './order-answer';

const order = (over: Record<string, unknown> = {}) => orderAnswer.parse({ data: wireOrder(over) });

describe('for every answer', () => {
  /** A good order with one part, anywhere in it, replaced by anything. */
  const spoilt = fc.tuple(fc.nat(), fc.jsonValue()).map(([place, value]) => {
    const whole = { data: wireOrder({ payments: [wireCardPayment()], refunds: [wireRefund()] }) };
    const spots = spotsOf(whole);
    const spot = spots[place % spots.length];
    if (spot) spot.holder[spot.name] = value;
    return whole;
  });

  it('it is read or refused, and never breaks the reader', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue({ maxDepth: 6 }),
          spoilt,
          fc.jsonValue().map((data) => ({ data })),
        ),
        (answer) => {
          for (const schema of [orderAnswer, refundAnswer]) {
            const result = schema.safeParse(answer);
            if (!result.success) {
              expect(result.error.issues.length).toBeGreaterThan(0);
              continue;
            }
            expect(result.data.status).toBe(result.data.status.toUpperCase());
            expect(Number.isSafeInteger(result.data.amount.value)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('unknown fields change nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^new_[a-z]{1,8}$/), fc.jsonValue(), (name, value) => {
        expect(order({ [name]: value, payments: [wireCardPayment({ [name]: value })] })).toEqual(
          order({ payments: [wireCardPayment()] }),
        );
      }),
    );
  });
});

function spotsOf(value: unknown): { holder: Record<string, unknown>; name: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...spotsOf(holder[name])]);
}
