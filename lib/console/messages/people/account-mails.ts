/** The e-mails to people of the console. How long a link lasts: lib/auth/people/links.ts. */
import type { AccountNews, LinkPurpose } from '@/db/types';

interface AccountMail {
  subject: string;
  heading: string;
  paragraphs: string[];
  button: string;
  /** Why it comes; the link leads to the reader's account. */
  after?: { text: string; link: string };
}

const TELL = 'If you cannot get in, tell an owner of the shop at once.';

type Write = (shop: string, name: string) => AccountMail;

export const accountMails: Record<LinkPurpose | AccountNews, Write> = {
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
  'sign-in-alert': (shop) => ({
    subject: `Somebody is guessing passwords for the console of ${shop}`,
    heading: 'Somebody is guessing passwords',
    paragraphs: [
      `From a browser that has not signed in before, somebody has given several wrong passwords or codes for an account of ${shop}. Further attempts from such browsers are blocked for a while.`,
      'Nobody who has signed in before is locked out: their own browsers and passkeys still work.',
      'If it was none of you, make sure that everybody has a second step at sign-in. You get this message at most once an hour; the audit log of the console lists the attempts.',
    ],
    button: 'Open your account',
  }),
  'password-changed': (shop) => ({
    subject: `Your password for the console of ${shop} was changed`,
    heading: 'Your password was changed',
    paragraphs: [
      `The password of your account at ${shop} was changed.`,
      'If it was not you, set a new one with “Forgotten your password?” on the sign-in page, and tell an owner of the shop at once.',
    ],
    button: 'Open your account',
  }),
  'factor-added': (shop) => ({
    subject: `A second step was added to your account at ${shop}`,
    heading: 'A second step was added',
    paragraphs: [
      `An authenticator app or a passkey was set up for your account at ${shop}.`,
      `If it was not you, remove it and change your password. ${TELL}`,
    ],
    button: 'Open your account',
  }),
  'factor-removed': (shop) => ({
    subject: `A second step was removed from your account at ${shop}`,
    heading: 'A second step was removed',
    paragraphs: [
      `An authenticator app or a passkey was removed from your account at ${shop}, by you or by an owner of the shop.`,
      `If you did not want that, set up a new one and change your password. ${TELL}`,
    ],
    button: 'Open your account',
  }),
  'new-codes': (shop) => ({
    subject: `New recovery codes were made for your account at ${shop}`,
    heading: 'New recovery codes',
    paragraphs: [
      `New recovery codes were made for your account at ${shop}. The earlier ones no longer work.`,
      `If it was not you, make new ones and change your password. ${TELL}`,
    ],
    button: 'Open your account',
  }),
  /** Between heading and button it has a line for each that waits. */
  morning: (shop) => ({
    subject: `What needs attention at ${shop} today`,
    heading: 'What needs attention today',
    paragraphs: [],
    button: 'Open the console',
    after: { text: 'You turned this e-mail on.', link: 'Turn it off' },
  }),
};
