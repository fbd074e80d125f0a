'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, failed } from '@/lib/action';
import { changeRole, disablePerson, enablePerson, inviteAgain, invitePerson } from '@/lib/auth/people/people';
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

export const inviteAction = adminAction('people.manage', invitation, async (input, _user, typed) => {
  const refusal = await invitePerson(input);
  refresh();
  return refusal === undefined ? done(t.invited(input.email)) : failed(refusal, { email: refusal }, typed);
});

export const inviteAgainAction = adminAction('people.manage', person, async ({ userId }) =>
  answer(await inviteAgain(userId), t.sentAgain),
);

export const roleAction = adminAction(
  'people.manage',
  person.extend({ role }),
  async ({ userId, role: to }) => answer(await changeRole(userId, to), t.roleChanged),
);

export const disableAction = adminAction('people.manage', person, async ({ userId }) =>
  answer(await disablePerson(userId), t.disabled),
);

export const enableAction = adminAction('people.manage', person, async ({ userId }) =>
  answer(await enablePerson(userId), t.enabled),
);

function answer(refusal: string | undefined, message: string): ActionResult {
  refresh();
  return refusal === undefined ? done(message) : failed(refusal);
}

function done(message: string): ActionResult {
  return { ok: true, data: undefined, message };
}
