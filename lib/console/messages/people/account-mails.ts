/** The e-mails to people of the console. How long a link lasts: lib/auth/people/links.ts. */
import type { LinkPurpose } from '@/db/types';

interface AccountMail {
  subject: string;
  heading: string;
  paragraphs: string[];
  button: string;
}

export const accountMails: Record<LinkPurpose, (shop: string, name: string) => AccountMail> = {
  invitation: (shop) => ({
    subject: `You are invited to the console of ${shop}`,
    heading: `Join ${shop}`,
    paragraphs: [
      `An owner of ${shop} has made an account for you. Set your name and a password to use it.`,
      'The link works once, for seven days. If you expected no invitation, you can ignore this e-mail.',
    ],
    button: 'Accept the invitation',
  }),
  'password-reset': (shop, name) => ({
    subject: `Set a new password for the console of ${shop}`,
    heading: 'Set a new password',
    paragraphs: [
      `${name}, somebody asked for a new password for your account at ${shop}.`,
      'The link works once, for 15 minutes. If it was not you, ignore this e-mail: your password stays as it is.',
    ],
    button: 'Set a new password',
  }),
};
