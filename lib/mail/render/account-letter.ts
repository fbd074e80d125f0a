/** What a message to somebody of the console says. Pure. */
import type { AccountNews, LinkPurpose } from '@/db/types';
import { accountMails as t } from '@/lib/console/messages/people/account-mails';
import { shop } from '@/shop/config';
import type { Letter } from './letter';

/** @param lines of the morning's mail, what waits. */
export function accountLetter(
  kind: LinkPurpose | AccountNews,
  name: string,
  lines: readonly string[] = [],
): Letter {
  const { subject, heading, paragraphs, button } = t[kind](shop.name, name, lines);
  return {
    subject,
    heading,
    paragraphs,
    preview: paragraphs[0] ?? '',
    button: { label: button, tone: 'look', to: 'order' },
  };
}
