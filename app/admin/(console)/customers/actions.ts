'use server';

import { z } from 'zod';
import { type ActionResult, failed } from '@/lib/action';
import type { AuditAction } from '@/lib/audit/entry';
import { auditOrigin } from '@/lib/audit/origin';
import { recordAudit, recordOutcome } from '@/lib/audit/record';
import { adminAction } from '@/lib/console/action';
import { requestLines } from '@/lib/console/customers/customer-request';
import { customers as t } from '@/lib/console/messages';
import { exportCustomer } from '@/lib/retention/export';
import {
  dueOnRequest,
  eraseOnRequest,
  type Requested,
  type Requester,
  readRequester,
} from '@/lib/retention/request';

/** The order's number is for the command: who asks here is found by what they can prove to be theirs. */
const request = z.object({
  email: z.string().max(300).default(''),
  mobile: z.string().max(40).default(''),
  what: z.enum(['find', 'export', 'erase']).default('find'),
  /** Whose data the page showed. With another address in the fields the button only looks. */
  shown: z.string().default(''),
});

export interface Found {
  email: string;
  mobile: string;
  shown: string;
  lines: string[];
  /** Whether anything can be erased. */
  due: boolean;
  file?: string | undefined;
}

export const customerAction = adminAction(
  'customers.manage',
  request,
  async ({ what, shown, ...typed }, { email: actor }): Promise<ActionResult<Found>> => {
    const who = readRequester(typed);
    if (who === undefined) return failed(t.notOne, {}, typed);
    const isShown = shown === nameOf(who);
    if (isShown && what === 'erase') {
      const erased = await recorded('data.erase', actor, () => eraseOnRequest(who, actor, Date.now()));
      return erased === undefined ? failed(t.nothing, {}, typed) : found(typed, who, erased, true);
    }
    const requested = await dueOnRequest(who, Date.now());
    if (requested === undefined) return failed(t.nothing, {}, typed);
    if (!isShown || what !== 'export') return found(typed, who, requested, false);
    const file = await recorded('data.export', actor, () => exportCustomer(who, actor, Date.now()));
    return found(typed, who, requested, false, file && JSON.stringify(file, null, 2));
  },
);

function found(
  { email, mobile }: { email: string; mobile: string },
  who: Requester,
  requested: Requested,
  erased: boolean,
  file?: string,
): ActionResult<Found> {
  const due = !erased && requested.due.length + requested.checkouts.length > 0;
  const lines = requestLines(requested, erased);
  return { ok: true, data: { email, mobile, shown: nameOf(who), lines, due, file } };
}

function nameOf({ email, mobile }: Requester): string {
  return email ?? `+${mobile?.dialCode}${mobile?.mobile}`;
}

/** Recorded before anything is read or done, without saying whose data it is: the row stays for good. */
async function recorded<Data>(
  action: AuditAction,
  actor: string,
  work: () => Promise<Data | undefined>,
): Promise<Data | undefined> {
  const origin = await auditOrigin();
  await recordAudit({ action, actor, result: 'asked' }, origin);
  const data = await work();
  await recordOutcome({ action, actor, result: data === undefined ? 'refused' : 'done' }, origin);
  return data;
}
