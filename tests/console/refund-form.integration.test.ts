/** The form of a refund: what it asks for is told apart by its labels. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { PaymentActionForm } from '@/app/admin/(console)/orders/[id]/payment-action-form';
import { paise } from '@/lib/money';

vi.mock('@/lib/log');

it('has no two fields with one label, and none without', () => {
  const items = ['Kurta, M', 'Kurta, L'];
  const html = renderToStaticMarkup(
    createElement(PaymentActionForm, {
      ...{ action: 'refund', orderId: 'o1', max: paise(3_000_00), formToken: 't', dispatched: true },
      ...{ devices: { units: [], byAnyRefund: false }, wayOut: createElement('span') },
      restock: items.map((label, position) => ({ position, label, left: 2 })),
      lines: items.map((label, position) => ({
        position,
        label,
        quantity: 2,
        left: 2,
        paid: paise(1_000_00),
      })),
    }),
  );
  const labels = [...html.matchAll(/<label[^>]*>(.*?)<\/label>/g)].map(([, inside]) =>
    String(inside).replace(/<[^>]+>/g, ''),
  );
  expect(labels.filter((label) => items.some((item) => label.includes(item)))).toHaveLength(4);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels).not.toContain('');
});
