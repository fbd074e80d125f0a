/**
 * The one door for calls about devices: committed, claimed, sent, settled, as money calls are. To repeat one under its
 * reference changes nothing: what was blocked stays so. But the brand then says "already blocked" to its own customer
 * too, so that the gateway's order is asked whose it is.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import {
  claimDeviceRequest,
  type DeviceRequestRow,
  type OrderUnitRow,
  settleDeviceRequest,
  setUnit,
  unitsOfOrder,
} from '@/db/queries/devices';
import { appendEvent } from '@/db/queries/order-events';
import { orderById } from '@/db/queries/orders';
import { describeError, log } from '@/lib/log';
import { devicesStayed } from '@/lib/methods/devices/devices-came-back';
import { gateway } from '@/lib/payments/surroundings';
import { GatewayError, type GatewayOrder } from '@/lib/pinelabs';
import {
  askedAgainWords,
  noAnswerWords,
  nothingLeftWords,
  ORDER_OVER,
  refusedWords,
  settledWords,
} from './device-words';
import { type Judged, judge, judgeByOrder, needsOrder, type Question } from './rules/device-answer';
import { isOver } from './rules/device-rules';

interface Outcome {
  readonly state: 'succeeded' | 'failed' | 'unknown';
  /** Of the devices about which something is known. */
  readonly judged: readonly Judged[];
  readonly code?: string;
  readonly requestId?: string;
}

/**
 * Never throws for what the gateway does.
 * @param seen as the caller read it and judged it to be sendable.
 * @returns false when somebody else was faster.
 */
export async function sendDeviceRequest(seen: DeviceRequestRow, cause: string): Promise<boolean> {
  if (!(await claim(seen, cause))) return false;
  const request = { ...seen, sends: seen.sends + 1 };
  const order = await orderById(reader(), seen.orderId);
  if (!order?.gatewayOrderId) throw new Error('an order with devices is not known at the gateway');
  const units = (await unitsOfOrder(reader(), seen.orderId)).filter((unit) => isAskedFor(seen, unit));
  const question: Question = { kind: seen.kind, repeated: seen.sends > 0, units };
  const outcome =
    seen.kind === 'block' && isOver(order.status)
      ? await ofEndedOrder(question, order.gatewayOrderId)
      : await ask(question, request.reference, order.gatewayOrderId);
  await settle(request, outcome, cause);
  return true;
}

/** A device that came back since is none of this request's business. */
function isAskedFor({ identifiers }: DeviceRequestRow, { identifier, state }: OrderUnitRow): boolean {
  return identifiers.includes(identifier) && state !== 'unblocked';
}

function claim(seen: DeviceRequestRow, cause: string): Promise<boolean> {
  return transaction('claim device request', async (tx) => {
    const now = Date.now();
    if (!(await claimDeviceRequest(tx, seen, now))) return false;
    // The first repeat is news; the later ones are counted in the request.
    if (seen.sends === 1 && (await unitsOfOrder(tx, seen.orderId)).some((unit) => isAskedFor(seen, unit))) {
      const summary = askedAgainWords(seen.kind, seen.identifiers);
      await appendEvent(tx, { orderId: seen.orderId, at: now, kind: 'device', cause, summary });
    }
    return true;
  });
}

async function ask(question: Question, reference: string, gatewayOrderId: string): Promise<Outcome> {
  if (question.units.length === 0) return { state: 'succeeded', judged: [] };
  try {
    const results = await gateway().imei(gatewayOrderId, {
      reference,
      type: question.kind === 'block' ? 'BLOCKING' : 'UNBLOCKING',
      products: question.units.map(({ productCode, identifier }) => ({
        code: productCode,
        imei: identifier,
      })),
    });
    const order = needsOrder(question.kind, results) ? await fetchOrder(gatewayOrderId) : undefined;
    const judged = judge(question, results, order);
    const known = judged.filter((one) => one !== undefined);
    if (known.length === judged.length) return { state: 'succeeded', judged: known };
    return { state: 'unknown', judged: known, code: 'UNEXPECTED_ANSWER' };
  } catch (error) {
    return outcomeOfError(error, question, gatewayOrderId);
  }
}

/** Nothing more is blocked for it. What an earlier call has done, only its order can tell. */
async function ofEndedOrder(question: Question, gatewayOrderId: string): Promise<Outcome> {
  if (question.units.length === 0) return { state: 'succeeded', judged: [] };
  const code = ORDER_OVER;
  if (!question.repeated) return { state: 'failed', judged: [], code };
  const judged = judgeByOrder(question, code, await fetchOrder(gatewayOrderId));
  return judged ? { state: 'failed', judged, code } : { state: 'unknown', judged: [], code };
}

/** Only an answer that says "no" is a failure; and to a repeat it says nothing of the call before. */
async function outcomeOfError(error: unknown, question: Question, gatewayOrderId: string): Promise<Outcome> {
  if (!(error instanceof GatewayError)) {
    log.error('a call about devices was interrupted', { error: describeError(error) });
    return { state: 'unknown', judged: [], code: 'INTERRUPTED' };
  }
  const details = { code: error.code, ...(error.requestId ? { requestId: error.requestId } : {}) };
  if (!error.outcomeUnknown && !question.repeated) return { state: 'failed', judged: [], ...details };
  if (error.outcomeUnknown || error.retryable) return { state: 'unknown', judged: [], ...details };
  const judged = judgeByOrder(question, error.code, await fetchOrder(gatewayOrderId));
  return judged ? { state: 'failed', judged, ...details } : { state: 'unknown', judged: [], ...details };
}

async function fetchOrder(gatewayOrderId: string): Promise<GatewayOrder | undefined> {
  try {
    return await gateway().getOrder(gatewayOrderId);
  } catch (error) {
    log.warn('fetch after a call about devices failed', { error: describeError(error) });
    return undefined;
  }
}

async function settle(request: DeviceRequestRow, outcome: Outcome, cause: string): Promise<void> {
  const { state, judged, code, requestId } = outcome;
  await transaction('settle device request', async (tx) => {
    const now = Date.now();
    const settled = await settleDeviceRequest(tx, request, {
      state,
      settledAt: state === 'unknown' ? null : now,
      errorCode: code ?? null,
      requestId: requestId ?? null,
    });
    if (!settled) return;
    for (const { identifier, ...unit } of judged) {
      await setUnit(tx, { orderId: request.orderId, identifier }, { ...unit, updatedAt: now });
    }
    const order = await orderById(tx, request.orderId);
    if (order && isOver(order.status)) await devicesStayed(tx, request.orderId, now);
    const summary = wordsOf(request, outcome);
    if (summary) await appendEvent(tx, { orderId: request.orderId, at: now, kind: 'device', cause, summary });
  });
}

/** Only the first answer that is missing is news. */
function wordsOf({ kind, identifiers, sends }: DeviceRequestRow, { state, judged, code }: Outcome): string {
  if (state === 'succeeded' && judged.length === 0) return nothingLeftWords(identifiers);
  const settled = settledWords(kind, judged);
  if (state === 'succeeded') return settled;
  const rest = identifiers.filter((one) => !judged.some(({ identifier }) => identifier === one));
  if (state === 'failed') {
    if (code === ORDER_OVER && rest.length > 0) return nothingLeftWords(rest);
    return [settled, rest.length > 0 && refusedWords(kind, rest, code ?? 'REFUSED')]
      .filter(Boolean)
      .join('; ');
  }
  return sends === 1 ? [settled, noAnswerWords(rest)].filter(Boolean).join('; ') : settled;
}
