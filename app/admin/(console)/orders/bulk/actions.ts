'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { type ActionResult, failed, textFields } from '@/lib/action';
import type { Viewer } from '@/lib/auth/guard';
import { may, rolesWith } from '@/lib/auth/permissions';
import { adminAction } from '@/lib/console/action';
import { runAddress } from '@/lib/console/bulk/address';
import { beginRun, type NewRun } from '@/lib/console/bulk/begin';
import { captureRunFields, dispatchRunFields } from '@/lib/console/bulk/confirm-fields';
import { permissionsFor } from '@/lib/console/bulk/kinds';
import { workOnRun } from '@/lib/console/bulk/work';
import { common, bulk as t } from '@/lib/console/messages';

const capture = adminAction(
  'bulk.capture',
  'orders.capture',
  captureRunFields,
  ({ way, ...run }, user): Promise<ActionResult<string>> => begin({ ...run, kind: way }, user),
);
const dispatch = adminAction(
  'bulk.dispatch',
  'orders.dispatch',
  dispatchRunFields,
  ({ way, ...run }, user): Promise<ActionResult<string>> => begin({ ...run, kind: way }, user),
);

export async function captureManyAction(_previous: unknown, form: FormData): Promise<ActionResult> {
  return toRun(await capture(undefined, form), form);
}

export async function dispatchManyAction(_previous: unknown, form: FormData): Promise<ActionResult> {
  return toRun(await dispatch(undefined, form), form);
}

async function begin(run: Omit<NewRun, 'actor'>, user: Viewer): Promise<ActionResult<string>> {
  const missing = permissionsFor(run.kind).find((permission) => !may(user, permission));
  if (missing) return failed(common.notYours(rolesWith(missing)));
  const id = await beginRun({ ...run, actor: user.email });
  if (id === undefined) return failed(t.preview.another);
  after(() => workOnRun(id));
  return { ok: true, data: id };
}

/** Outside of the action: in it, the audit log would take a redirect for a fault. */
function toRun(result: ActionResult<string>, form: FormData): ActionResult {
  if (result.ok) redirect(runAddress(result.data, textFields(form)));
  return result;
}
