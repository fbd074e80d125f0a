'use server';

import { z } from 'zod';
import { type ActionResult, failed } from '@/lib/action';
import type { AuditAction } from '@/lib/audit/entry';
import { auditOrigin } from '@/lib/audit/origin';
import { recordAudit, recordOutcome } from '@/lib/audit/record';
import type { Viewer } from '@/lib/auth/guard';
import { adminAction } from '@/lib/console/action';
import { requestLines } from '@/lib/console/customers/customer-request';
import { customers as t } from '@/lib/console/messages';
import { exportCustomer } from '@/lib/retention/export';
import { dueOnRequest, eraseOnRequest, type Requester, readRequester } from '@/lib/retention/request';

/** The order's number is for the command: who asks in the console is found by what they can prove to be theirs. */
const requester = z.object({
  email: z.string().max(300).default(''),
  mobile: z.string().max(40).default(''),
});

export interface Found {
  email: string;
  mobile: string;
  lines: string[];
  /** Whether anything can be erased. */
  due: boolean;
}

export const findAction = adminAction('data.export', 'customers.manage', requester, async (typed) => {
  const who = readRequester(typed);
  if (who === undefined) return failed(t.notOne, {}, typed);
  const requested = await dueOnRequest(who, Date.now());
  if (requested === undefined) return failed(t.nothing, {}, typed);
  const due = requested.due.length + requested.checkouts.length > 0;
  const data: Found = { ...typed, lines: requestLines(requested, false), due };
  return { ok: true, data };
});

export const exportAction = adminAction('data.export', 'customers.manage', requester, async (typed, viewer) =>
  recorded('data.export', typed, viewer, async (who) => {
    const file = await exportCustomer(who, viewer.email, Date.now());
    return file && JSON.stringify(file, null, 2);
  }),
);

export const eraseAction = adminAction('data.erase', 'customers.manage', requester, async (typed, viewer) =>
  recorded('data.erase', typed, viewer, async (who) => {
    const requested = await eraseOnRequest(who, viewer.email, Date.now());
    return requested && requestLines(requested, true);
  }),
);

/** Recorded before anything is read or done, without saying whose data it is: the row stays for good. */
async function recorded<Data>(
  action: AuditAction,
  typed: z.output<typeof requester>,
  { email: actor }: Viewer,
  work: (who: Requester) => Promise<Data | undefined>,
): Promise<ActionResult<Data>> {
  const who = readRequester(typed);
  if (who === undefined) return failed(t.notOne, {}, typed);
  const origin = await auditOrigin();
  await recordAudit({ action, actor, result: 'asked' }, origin);
  const data = await work(who);
  await recordOutcome({ action, actor, result: data === undefined ? 'refused' : 'done' }, origin);
  return data === undefined ? failed(t.nothing, {}, typed) : { ok: true, data };
}
