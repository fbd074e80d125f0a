/** A message as plain text. Pure. */
import { sellerLine } from '@/lib/pages/blanks';
import { shop } from '@/shop/config';
import { email as t } from '@/shop/messages';
import type { Letter, Links, OrderPart } from './letter';

export function drawText(letter: Letter, links: Links): string {
  return [
    letter.heading,
    ...letter.paragraphs,
    ...(letter.lines ?? []).map(({ label, href }) => `${label}\n${href}`),
    letter.track ? `${letter.track.label}: ${letter.track.href}` : '',
    `${letter.button.label}: ${links[letter.button.to]}`,
    ...(letter.order ? orderText(letter.order) : []),
    letter.after ? `${letter.after.text} ${letter.after.link.label}: ${letter.after.link.href}` : '',
    `${t.questions} ${shop.supportEmail}`,
    [t.signature(shop.name, shop.tagline), sellerLine()].filter(Boolean).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function orderText({ reference, placed, sums, money, details, address, ...order }: OrderPart): string[] {
  const lines = order.lines.map(
    ({ name, options, quantity, total }) =>
      `${quantity} × ${name}${options ? ` (${options})` : ''}: ${total}`,
  );
  const rows = (pairs: [string, string][]) => pairs.map(([label, value]) => `${label}: ${value}`);
  return [
    [`${t.order} ${reference}${t.placedOn(placed)}`, ...lines, ...rows(sums)].join('\n'),
    [...rows(money), ...rows(details)].join('\n'),
    address.length > 0 ? [t.deliveryTo, ...address].join('\n') : '',
  ];
}
