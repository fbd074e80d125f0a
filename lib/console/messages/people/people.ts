/** The page of the people who may use the console. */
import type { AccountNews, LinkPurpose } from '@/db/types';
import type { Rich } from '@/shop/messages/rich';

const mails: Record<LinkPurpose | AccountNews, string> = {
  invitation: 'The invitation',
  'password-reset': 'The link for a new password',
  'sign-in-alert': 'The alert about password guessing',
  'password-changed': 'The message about the changed password',
  'factor-added': 'The message about the added second step',
  'factor-removed': 'The message about the removed second step',
  'new-codes': 'The message about the new recovery codes',
  morning: 'The morning e-mail',
};

export const people = {
  title: 'People',
  intro:
    'Who may use the console, and what they may do. A change applies at once: the person is signed out and signs in again.',
  you: ' (you)',
  states: { active: 'Active', invited: 'Invited', disabled: 'Disabled' },
  invitedAt: <Part>(when: Part): Rich<Part> => ['Invited ', when],
  disabledAt: <Part>(when: Part): Rich<Part> => ['Disabled ', when],

  /** What somebody was sent last, where it did not arrive. */
  unsent: (kind: LinkPurpose | AccountNews, state: 'waiting' | 'parked' | 'dropped', why: string) => {
    const text = {
      waiting: `${mails[kind]} could not be sent yet, and is tried again: ${why}`,
      parked: `${mails[kind]} could not be sent: ${why}`,
      dropped: `${mails[kind]} was not sent: ${why}`,
    }[state];
    return kind === 'invitation' && state !== 'waiting' ? `${text}; send it again` : text;
  },

  invite: 'Invite somebody',
  inviteText: (days: number) =>
    `They get an e-mail with a link that works once, for ${days} days, and set their own password.`,
  email: 'E-mail',
  emailWrong: 'Enter an e-mail address, like name@shop.example.',
  role: 'Role',
  roleMissing: 'Choose a role.',
  submit: 'Send the invitation',
  inviting: 'Sending…',
  invited: (email: string) => `An invitation to ${email} is on its way.`,
  again: 'Send again',
  sentAgain: 'Another invitation is on its way; the earlier link no longer works.',

  setRole: 'Change role',
  roleOf: (who: string) => `Role of ${who}`,
  saving: 'Saving…',
  roleChanged: 'The role is changed.',
  disable: 'Disable',
  disabling: 'Disabling…',
  disabled: 'The account is disabled.',
  endSessions: 'End all sessions',
  endingSessions: 'Ending…',
  sessionsEnded: 'They are signed out everywhere.',
  enable: 'Enable',
  enabling: 'Enabling…',
  enabled: 'The account is enabled.',

  knownAlready: 'Somebody with this address is on the list already.',
  nobody: 'There is no such person.',
  notInvited: 'There is no open invitation.',
  sameRole: 'They have this role already.',
  lastOwner: 'This is the last owner who can sign in. Make somebody else an owner first.',
  notSignedIn: 'They are not signed in anywhere.',
  disabledBefore: 'The account is disabled already.',
  enabledBefore: 'The account is not disabled.',
};
