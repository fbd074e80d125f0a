/** What a message to who asked to be told when something is back says. Pure. */
import type { StockAlert } from '@/db/queries/stock-alerts';
import { optionsText } from '@/lib/catalog/options-text';
import { stockAlertMail as t } from '@/shop/messages';
import type { Letter } from './render/letter';

/** Nothing in it was written by whoever typed the address: anybody can type anybody's. @param stop the address that stops such mails. */
export function stockAlertLetter(
  { productName, options }: Pick<StockAlert, 'productName' | 'options'>,
  stop: string,
): Letter {
  const what = [productName, optionsText(options)].filter((part) => part !== '').join(', ');
  return {
    subject: t.subject(what),
    preview: t.text(what),
    heading: t.heading,
    paragraphs: [t.text(what), t.hurry],
    button: { label: t.button, tone: 'look', to: 'order' },
    after: { text: t.why, link: { label: t.stop, href: stop } },
  };
}
