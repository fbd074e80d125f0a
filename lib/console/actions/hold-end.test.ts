import { expect, it } from 'vitest';
import { dayNumber } from '@/lib/figures/indian-day';
import { shop } from '@/shop/config';
import { nextStep } from '../list/next-step';
import { type Work, workCards } from '../today/work';
import { holdEnd } from './hold-end';

/** Half past one on 29 November, in India. */
const ORDERED = Date.UTC(2026, 10, 28, 20);
const HOUR_MS = 3_600_000;

it('a hold ends so many days after its order, on the day that it is in India', () => {
  expect(holdEnd(ORDERED, ORDERED, 7)).toEqual({ day: '6 Dec', left: 7, isOver: false });
  expect(holdEnd(ORDERED, ORDERED, 2)).toEqual({ day: '1 Dec', left: 2, isOver: false });
});

it('is over once its last day is past, whatever hour it was ordered at', () => {
  const lastMoment = Date.parse('2026-12-07T00:00:00+05:30') - 1;
  expect(holdEnd(ORDERED, lastMoment, 7)).toMatchObject({ left: 0, isOver: false });
  expect(holdEnd(ORDERED, lastMoment + 1, 7)).toMatchObject({ left: -1, isOver: true });
});

it('is urgent on the list in the same hours as on Today', () => {
  const nothing = { count: 0, paise: 0 };
  const order = {
    ...{ status: 'AUTHORIZED' as const, createdAt: ORDERED, capturedPaise: 0, refundedPaise: 0, feePaise: 0 },
    ...{ settling: false, dispatchedAt: null, open: [] },
  };
  const work: Work = {
    days: [{ day: dayNumber(ORDERED), held: { count: 1, paise: 100 }, toDispatch: nothing }],
    open: { reviews: nothing, returns: 0, refused: nothing, refunds: nothing, calls: nothing },
    ...{
      messages: 0,
      webhooks: 0,
      lowStock: 0,
      bank: { overdue: nothing, strangers: nothing, disagreeing: nothing },
    },
  };
  const lines = { holdsOver: 'last', holdsLast: 'last', holdsSoon: 'soon', holdsLater: 'later' } as const;
  for (let hours = 0; hours <= (shop.payment.holdDays + 2) * 24; hours += 1) {
    const now = ORDERED + hours * HOUR_MS;
    const [line] = workCards(work, { role: 'owner' }, now)[0]?.lines ?? [];
    const step = nextStep(order, now);
    expect(step.lapse, `after ${hours} hours`).toBe(lines[line?.name as keyof typeof lines]);
  }
});
