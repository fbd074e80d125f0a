/** What a message to somebody of the console says. Pure. */
import type { LinkPurpose } from '@/db/types';
import { signInAlert } from '@/lib/console/messages/account/account';
import { accountMails as t } from '@/lib/console/messages/people/account-mails';
import { shop } from '@/shop/config';
import type { Letter } from './letter';

export function accountLetter(purpose: LinkPurpose, name: string): Letter {
  const { subject, heading, paragraphs, button } = t[purpose](shop.name, name);
  return {
    subject,
    heading,
    paragraphs,
    preview: paragraphs[0] ?? '',
    button: { label: button, tone: 'look', to: 'order' },
  };
}

/** Somebody guesses passwords of the console. */
export function alertLetter(): Letter {
  const { subject, heading, paragraphs, button } = signInAlert.mail(shop.name);
  return {
    subject,
    heading,
    paragraphs,
    preview: paragraphs[0] ?? '',
    button: { label: button, tone: 'look', to: 'order' },
  };
}
