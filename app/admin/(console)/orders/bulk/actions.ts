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
  ({ way, ...run }, user): Promise<ActionResult<{ run: string }>> => begin({ ...run, kind: way }, user),
);
const dispatch = adminAction(
  'bulk.dispatch',
  'orders.dispatch',
  dispatchRunFields,
  ({ way, ...run }, user): Promise<ActionResult<{ run: string }>> => begin({ ...run, kind: way }, user),
);

export async function captureManyAction(_previous: unknown, form: FormData): Promise<ActionResult> {
  return toRun(await capture(undefined, form), form);
}

export async function dispatchManyAction(_previous: unknown, form: FormData): Promise<ActionResult> {
  return toRun(await dispatch(undefined, form), form);
}

async function begin(run: Omit<NewRun, 'actor'>, user: Viewer): Promise<ActionResult<{ run: string }>> {
  const missing = permissionsFor(run.kind).find((permission) => !may(user, permission));
  if (missing) return failed(common.notYours(rolesWith(missing)));
  const id = await beginRun({ ...run, actor: user.email });
  if (id === undefined) return failed(t.preview.another);
  after(() => workOnRun(id));
  return { ok: true, data: { run: id } };
}

/** Outside of the action: of one that leads on by itself, the audit log does not name the run. */
function toRun(result: ActionResult<{ run: string }>, form: FormData): ActionResult {
  if (result.ok) redirect(runAddress(result.data.run, textFields(form)));
  return result;
}
