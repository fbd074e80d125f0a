'use server';

import { z } from 'zod';
import { type ActionResult, failed } from '@/lib/action';
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

/**
 * Names of their own, which the audit log does not keep: its rows stay for good. The order's number is for the command: who asks
 * here is found by what they can prove to be theirs.
 */
const fields = z.object({
  customerEmail: z.string().max(300).default(''),
  customerMobile: z.string().max(40).default(''),
  /** Whose data the page showed: nobody else's are given out or erased. */
  shown: z.string().default(''),
});
type Typed = z.output<typeof fields>;

export interface Found extends Typed {
  lines: string[];
  /** Whether anything can be erased. */
  due: boolean;
  file?: string | undefined;
}

/** One form with a button for each, so that it works without scripts. */
export async function customerAction(
  previous: ActionResult<Found> | undefined,
  form: FormData,
): Promise<ActionResult<Found>> {
  const what = form.get('what');
  const action = what === 'erase' ? erase : what === 'export' ? giveOut : find;
  return action(previous, form);
}

const find = adminAction('data.read', 'customers.manage', fields, async (typed) => {
  const who = requesterOf(typed);
  if (who === undefined) return failed(t.notOne, {}, { ...typed });
  return found(typed, who, await dueOnRequest(who, Date.now()), false);
});

/** Whoever finds a console that was left open takes nothing away with it. */
const always = () => true;

const giveOut = adminAction(
  'data.export',
  'customers.manage',
  fields,
  async (typed, { email: actor }) => {
    const who = requesterOf(typed);
    if (who === undefined || typed.shown !== nameOf(who)) return failed(t.notShown, {}, { ...typed });
    const file = await exportCustomer(who, actor, Date.now());
    const requested = await dueOnRequest(who, Date.now());
    return found(typed, who, requested, false, file && JSON.stringify(file, null, 2));
  },
  always,
);

const erase = adminAction(
  'data.erase',
  'customers.manage',
  fields,
  async (typed, { email: actor }) => {
    const who = requesterOf(typed);
    if (who === undefined || typed.shown !== nameOf(who)) return failed(t.notShown, {}, { ...typed });
    return found(typed, who, await eraseOnRequest(who, actor, Date.now()), true);
  },
  always,
);

function found(
  typed: Typed,
  who: Requester,
  requested: Requested | undefined,
  erased: boolean,
  file?: string,
): ActionResult<Found> {
  if (requested === undefined) return failed(t.nothing, {}, { ...typed });
  const due = !erased && requested.due.length + requested.checkouts.length + requested.stockAlerts > 0;
  const lines = requestLines(requested, erased);
  return { ok: true, data: { ...typed, shown: nameOf(who), lines, due, file } };
}

const requesterOf = ({ customerEmail, customerMobile }: Typed) =>
  readRequester({ email: customerEmail, mobile: customerMobile });

function nameOf({ email, mobile }: Requester): string {
  return email ?? `+${mobile?.dialCode}${mobile?.mobile}`;
}
