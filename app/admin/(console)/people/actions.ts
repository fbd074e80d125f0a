'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, done, failed } from '@/lib/action';
import {
  changeRole,
  disablePerson,
  enablePerson,
  endSessionsOf,
  inviteAgain,
  invitePerson,
} from '@/lib/auth/people/people';
import { ROLES } from '@/lib/auth/permissions';
import { adminAction } from '@/lib/console/action';
import { people as t } from '@/lib/console/messages';
import { cleanEmail, isEmail } from '@/lib/typed/typed-email';
import { typedText } from '@/lib/typed/typed-text';

const role = z.enum(ROLES, t.roleMissing);
const person = z.object({ userId: z.string().min(1).max(64) });
const invitation = z.object({
  email: typedText(cleanEmail).refine((email) => email.length <= 254 && isEmail(email), t.emailWrong),
  role,
});

/** Who changes accounts has just proved who they are. */
const always = () => true;

export const inviteAction = adminAction(
  'account.invite',
  'people.manage',
  invitation,
  async (input, _user, typed) => {
    const refusal = await invitePerson(input);
    refresh();
    return refusal === undefined ? done(t.invited(input.email)) : failed(refusal, { email: refusal }, typed);
  },
  always,
);

export const inviteAgainAction = adminAction(
  'account.invite',
  'people.manage',
  person,
  async ({ userId }) => answer(await inviteAgain(userId), t.sentAgain),
  always,
);

export const roleAction = adminAction(
  'account.role',
  'people.manage',
  person.extend({ role }),
  async ({ userId, role: to }) => answer(await changeRole(userId, to), t.roleChanged),
  always,
);

export const disableAction = adminAction(
  'account.disable',
  'people.manage',
  person,
  async ({ userId }) => answer(await disablePerson(userId), t.disabled),
  always,
);

export const enableAction = adminAction(
  'account.enable',
  'people.manage',
  person,
  async ({ userId }) => answer(await enablePerson(userId), t.enabled),
  always,
);

export const endSessionsAction = adminAction(
  'session.end',
  'people.manage',
  person,
  async ({ userId }) => answer(await endSessionsOf(userId), t.sessionsEnded),
  always,
);

function answer(refusal: string | undefined, message: string): ActionResult {
  refresh();
  return refusal === undefined ? done(message) : failed(refusal);
}
