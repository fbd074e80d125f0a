import { expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import { paise } from '@/lib/money';
import { columnsOf, rowsOf } from './row-columns';
import { rowView } from './row-view';

const rows = ORDER_STATUSES.map((status, n) =>
  rowView(
    {
      id: `o${n}`,
      reference: `BN-${n}`,
      placedAt: new Date(n),
      customer: 'Asha Rao',
      email: 'asha@mail.example',
      status,
      total: paise(149_900),
      captured: paise(n),
      refunded: paise(0),
      next: { urgency: 'act', text: 'Capture', ...(status === 'AUTHORIZED' && { lapse: 'soon' as const }) },
    },
    n % 2 === 0,
  ),
);

it('rows that travel column by column are the same rows again', () => {
  expect(rowsOf(columnsOf(rows))).toEqual(rows);
  expect(rowsOf(columnsOf([]))).toEqual([]);
});

it('a hold offers its capture to whoever may', () => {
  expect(rows.filter(({ mayCapture }) => mayCapture === 1).map(({ status }) => status)).toEqual(['Held']);
  expect(rows[0]).toMatchObject({ total: '₹1,499.00', captured: '–', refunded: '–' });
});
