/** One order of a run, through the doors of a single click. May be begun again at any time: its call has a reference of its own. */
import 'server-only';
import { createHash } from 'node:crypto';
import { reader } from '@/db/client';
import { type BulkRunRow, type BulkStepRow, dispatchedBy } from '@/db/queries/bulk';
import { type OperationRow, operationsOfOrder } from '@/db/queries/operations';
import { orderById } from '@/db/queries/orders';
import type { AuditAction, AuditEntry, AuditResult } from '@/lib/audit/entry';
import { audited } from '@/lib/audit/record';
import { formatINR, paise } from '@/lib/money';
import { captureOrder, PREFIX } from '@/lib/payments/operations/money-operations';
import type { OperationResult } from '@/lib/payments/state/types';
import { markDispatched } from '../actions/order-actions';
import { outcomes, bulk as t } from '../messages';
import { explainCode, toldOf } from '../order/outcome-text';
import { whyNotNow } from './actor';
import { captures } from './kinds';

export type StepResult = Pick<BulkStepRow, 'state' | 'reason'>;

const DONE: StepResult = { state: 'done', reason: null };

/** @throws DatabaseUnavailableError: nothing was asked of the gateway, or it is found again at the next attempt. */
export async function doStep(run: BulkRunRow, step: BulkStepRow): Promise<StepResult> {
  if (!captures(run.kind)) return dispatchStep(run, step);
  const charged = await captureStep(run, step);
  if (charged.state !== 'done' || run.kind === 'capture') return charged;
  const sent = await dispatchStep(run, step);
  return sent.state === 'done' ? sent : { ...sent, reason: t.capturedNotDispatched(sent.reason ?? '') };
}

async function captureStep(run: BulkRunRow, step: BulkStepRow): Promise<StepResult> {
  const reference = referenceOf(step);
  const before = await callOf(step, reference);
  if (before) return resultOf(before);
  const notNow = await refusedNow('order.capture', run, step);
  if (notNow) return notNow;
  const { orderId } = step;
  const amount = paise(step.amountPaise);
  const result = await inAuditLog(
    'order.capture',
    run,
    { ...step, details: { amountPaise: amount } },
    () => captureOrder({ orderId, amount, whole: true, reference, actor: run.actor }),
    cameOf,
  );
  // Another process, which took this one for dead, was faster.
  const meanwhile = result.outcome === 'refused' ? await callOf(step, reference) : undefined;
  if (meanwhile) return resultOf(meanwhile);
  if (result.outcome === 'succeeded') return DONE;
  return { state: result.outcome === 'checking' ? 'checking' : 'refused', reason: toldOf(result).message };
}

async function dispatchStep(run: BulkRunRow, step: BulkStepRow): Promise<StepResult> {
  const { orderId } = step;
  // By this run, whose process ended before it could write it down.
  if (await isSentBy(run, orderId)) return DONE;
  const notNow = await refusedNow('order.dispatch', run, step);
  if (notNow) return notNow;
  const reason = await inAuditLog(
    'order.dispatch',
    run,
    step,
    () => markDispatched(orderId, run.actor),
    (refused) => [refused === undefined ? 'done' : 'refused', { why: refused }],
  );
  // Another process, which took this one for dead, was faster.
  if (reason === undefined || (await isSentBy(run, orderId))) return DONE;
  return { state: 'refused', reason };
}

async function isSentBy({ actor, createdAt }: BulkRunRow, orderId: string): Promise<boolean> {
  if ((await dispatchedBy(reader(), orderId, createdAt)) !== actor) return false;
  return Boolean((await orderById(reader(), orderId))?.dispatchedAt);
}

/** What was done already is told as it is; only what is still to be done asks for this. */
async function refusedNow(
  action: AuditAction,
  run: BulkRunRow,
  step: BulkStepRow,
): Promise<StepResult | undefined> {
  const reason = await whyNotNow(run);
  if (reason === undefined) return undefined;
  await inAuditLog(
    action,
    run,
    step,
    async () => reason,
    (why) => ['refused', { why }],
  );
  return { state: 'refused', reason };
}

/** The step's own, the same at each attempt; nobody can guess it, since a run's id is random. */
function referenceOf({ runId, position }: BulkStepRow): string {
  const digest = createHash('sha256').update(`${runId}:${position}`).digest('hex');
  return `${PREFIX.capture}-${digest.slice(0, 22)}`;
}

async function callOf({ orderId }: BulkStepRow, reference: string): Promise<OperationRow | undefined> {
  return (await operationsOfOrder(reader(), orderId)).find((row) => row.reference === reference);
}

function resultOf({ kind, state, amountPaise, errorCode }: OperationRow): StepResult {
  if (state === 'succeeded') return DONE;
  if (state === 'failed') return { state: 'refused', reason: explainCode(errorCode ?? 'FAILED', kind) };
  return { state: 'checking', reason: outcomes.unanswered(kind, formatINR(paise(amountPaise))) };
}

function inAuditLog<Answer>(
  action: AuditAction,
  run: BulkRunRow,
  { orderId, details = {} }: { orderId: string; details?: AuditEntry['details'] },
  work: () => Promise<Answer>,
  came: (answer: Answer) => [AuditResult, AuditEntry['details']],
): Promise<Answer> {
  const entry = { action, actor: run.actor, orderId, details: { ...details, run: run.id } };
  // From where it was confirmed stands in the row of `bulk.capture` or `bulk.dispatch` that names the run: nobody is at the browser now.
  return audited(entry, { address: null, device: null, requestId: run.id }, work, came);
}

const RESULTS: Readonly<Record<OperationResult['outcome'], AuditResult>> = {
  succeeded: 'done',
  checking: 'unknown',
  refused: 'refused',
  failed: 'failed',
};

function cameOf(result: OperationResult): [AuditResult, AuditEntry['details']] {
  const { message, code } = toldOf(result);
  return [RESULTS[result.outcome], result.outcome === 'succeeded' ? {} : { code, why: message }];
}
