/** Actions of the console in the audit log: asked before anything is done, then what came of it. */
import 'server-only';
import type { ActionResult } from '@/lib/action';
import type { AuditAction, AuditEntry, AuditResult } from '@/lib/audit/entry';
import { auditOrigin } from '@/lib/audit/origin';
import { audited, recordOutcome } from '@/lib/audit/record';

type Details = AuditEntry['details'];

export interface AuditedAction {
  /** Nothing was done, and why not. */
  refused(details: Details): Promise<void>;
  /**
   * Does `work` once it is recorded that it was asked for, with what of its `input` the log keeps.
   * @throws DatabaseUnavailableError, and nothing was done, when that cannot be recorded; and what `work` throws.
   */
  run<Data>(input: unknown, work: () => Promise<ActionResult<Data>>): Promise<ActionResult<Data>>;
}

/** @param typed the form's fields. */
export async function auditedAction(
  action: AuditAction,
  actor: string,
  typed: Record<string, string>,
): Promise<AuditedAction> {
  const origin = await auditOrigin();
  const entry = (input: unknown, more: Details = {}) => ({
    action,
    actor,
    orderId: typed.orderId,
    details: { ...kept(input, action), ...more },
  });
  return {
    refused: (details) => recordOutcome({ ...entry(typed, details), result: 'refused' }, origin),
    run: (input, work) => audited(entry(input), origin, work, resultOf),
  };
}

/**
 * Of a form's fields. Not what a person writes as a reason, which may name a customer and can be erased where it stands;
 * no password, no token.
 */
const KEPT = [
  'amount',
  'amountPaise',
  'refundedPaise',
  'extent',
  'way',
  'step',
  'reviewId',
  'returnId',
  'state',
  'webhookId',
  'entries',
  'messageId',
  'host',
  'userId',
  'email',
  'role',
  'productId',
  'categoryId',
  'sku',
  'price',
  'mrp',
  'units',
  'coupon',
  'terms',
];

/** Of goods also what they are called and taxed with. The name of a person is left out. */
const KEPT_OF_GOODS = ['name', 'category', 'newCategory', 'hsn', 'gst', 'active'];

function kept(input: unknown, action: AuditAction): Record<string, string | number> {
  const names = /^(product|category)\./.test(action) ? [...KEPT, ...KEPT_OF_GOODS] : KEPT;
  const details: Record<string, string | number> = {};
  // What a person read in the gateway's dashboard is a part of its own.
  const parts = { ...Object(input), ...Object(Object(input).reading) };
  for (const [name, value] of Object.entries<unknown>(parts)) {
    if (!names.includes(name) || value === '') continue;
    // A number is read already, in paise.
    if (typeof value === 'number') details[name.endsWith('Paise') ? name : `${name}Paise`] = value;
    else if (typeof value === 'string') details[name] = value;
  }
  return details;
}

/** What actions call what came of them: lib/payments/state/types.ts, lib/methods/devices/ask-for-devices.ts. */
const RESULTS: Readonly<Record<string, AuditResult>> = {
  succeeded: 'done',
  partly: 'done',
  checking: 'unknown',
  refused: 'refused',
  failed: 'failed',
};

function resultOf(answer: ActionResult<unknown>): [AuditResult, Details] {
  if (!answer.ok) return ['refused', { why: withoutNumbers(answer.message) }];
  const { data } = answer;
  if (typeof data !== 'object' || data === null) return ['done', {}];
  // Of captures and dispatches of many orders: their rows name the run, this one from where it was confirmed.
  if ('run' in data) return ['done', { run: String(data.run) }];
  if (!('outcome' in data)) return ['done', {}];
  const result = RESULTS[String(data.outcome)] ?? 'done';
  const code = 'code' in data ? String(data.code) : undefined;
  const why = 'message' in data ? withoutNumbers(String(data.message)) : undefined;
  return [result, result === 'done' ? { outcome: String(data.outcome) } : { code, why }];
}

/** A sentence to the administrator may name a device. */
const withoutNumbers = (sentence: string) => sentence.replace(/\d{8,}/g, '…');
