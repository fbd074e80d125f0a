/** A message as plain text. Pure. */
import { shop } from '@/shop/config';
import { email as t } from '@/shop/messages';
import type { Letter, Links } from './letter';

export function drawText(letter: Letter, links: Links): string {
  const lines = letter.lines.map(
    ({ name, options, quantity, total }) =>
      `${quantity} × ${name}${options ? ` (${options})` : ''}: ${total}`,
  );
  const rows = (pairs: [string, string][]) => pairs.map(([label, value]) => `${label}: ${value}`);
  return [
    letter.heading,
    ...letter.paragraphs,
    `${letter.button.label}: ${links[letter.button.to]}`,
    [`${t.order} ${letter.reference}${t.placedOn(letter.placed)}`, ...lines, ...rows(letter.sums)].join('\n'),
    [...rows(letter.money), ...rows(letter.details)].join('\n'),
    letter.address.length > 0 ? [t.deliveryTo, ...letter.address].join('\n') : '',
    `${t.questions} ${shop.supportEmail}.`,
    t.signature(shop.name, shop.tagline),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}
