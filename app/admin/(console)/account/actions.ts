'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, done, failed } from '@/lib/action';
import { needsSecondFactor } from '@/lib/auth/second-factor/factors';
import { newPasskey } from '@/lib/auth/second-factor/fields';
import {
  addPasskey,
  addTotp,
  markSession,
  type Removed,
  removeFactor,
  renewRecoveryCodes,
} from '@/lib/auth/second-factor/set-up';
import { endOneOfMine, endOthersOfMine } from '@/lib/auth/sessions/own-sessions';
import { ownAccountAction } from '@/lib/console/action';
import { secondFactor, account as t } from '@/lib/console/messages';

/** What changes how somebody signs in, or where they are, is asked for by who has just proved who they are. */
const always = () => true;

const sessionField = z.object({ session: z.string().max(64) });

export const endSessionAction = ownAccountAction(
  'session.end',
  sessionField,
  async ({ session }, user) => {
    const ended = await endOneOfMine(user, session);
    refresh();
    return ended ? done(t.endedOne) : failed(t.endedBefore);
  },
  always,
);

export const endOthersAction = ownAccountAction(
  'session.end',
  z.object({}),
  async (_input, user) => {
    const count = await endOthersOfMine(user);
    refresh();
    return done(t.endedOthers(count));
  },
  always,
);

export const addAppAction = ownAccountAction<z.ZodObject<{ code: z.ZodString }>, readonly string[]>(
  'second-factor.add-app',
  z.object({ code: z.string().max(60) }),
  async ({ code }, user) => {
    const added = await addTotp(
      { userId: user.userId, holder: user.sessionId },
      code,
      markSession(user, 'totp'),
    );
    if (!added) return failed(secondFactor.proofRefused, { code: secondFactor.app.codeWrong });
    return { ok: true, data: added.recoveryCodes };
  },
  always,
);

export const addPasskeyAction = ownAccountAction<typeof newPasskey, readonly string[]>(
  'second-factor.add-passkey',
  newPasskey,
  async (input, user) => {
    const added = await addPasskey(user.userId, input, markSession(user, 'passkey'));
    return added ? { ok: true, data: added.recoveryCodes } : failed(secondFactor.newPasskey.refused);
  },
  always,
);

export const renewCodesAction = ownAccountAction<z.ZodObject, readonly string[]>(
  'second-factor.new-codes',
  z.object({}),
  async (_input, user) => ({ ok: true, data: await renewRecoveryCodes(user.userId) }),
  always,
);

export const removeAppAction = ownAccountAction(
  'second-factor.remove-app',
  z.object({}),
  async (_input, user) => removed(await removeFactor(user.userId, 'totp', needsSecondFactor(user))),
  always,
);

export const removePasskeyAction = ownAccountAction(
  'second-factor.remove-passkey',
  z.object({ passkey: z.string().max(1_400) }),
  async ({ passkey }, user) => removed(await removeFactor(user.userId, { passkey }, needsSecondFactor(user))),
  always,
);

function removed(result: Removed): ActionResult {
  refresh();
  return { removed: done(t.removed), last: failed(t.lastStays), none: failed(t.notThere) }[result];
}
