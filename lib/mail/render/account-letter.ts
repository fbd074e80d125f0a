/** What a message to somebody of the console says. Pure. */
import type { AccountNews, LinkPurpose } from '@/db/types';
import { accountMails as t } from '@/lib/console/messages/people/account-mails';
import { shop } from '@/shop/config';
import type { Letter, Link } from './letter';

/**
 * @param account where the reader's own page of the console is.
 * @param lines of the morning's mail, what waits.
 */
export function accountLetter(
  kind: LinkPurpose | AccountNews,
  name: string,
  account: string,
  lines?: readonly Link[],
): Letter {
  const { subject, heading, paragraphs, button, after } = t[kind](shop.name, name);
  return {
    subject,
    heading,
    paragraphs,
    preview: paragraphs[0] ?? lines?.[0]?.label ?? '',
    button: { label: button, tone: 'look', to: 'order' },
    ...(lines && { lines }),
    ...(after && { after: { text: after.text, link: { label: after.link, href: account } } }),
  };
}
