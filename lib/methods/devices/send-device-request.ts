/**
 * The one door for calls about devices: claimed, sent and answered by the machine of the money calls. To repeat one under its
 * reference changes nothing: what was blocked stays so. But the brand then says "already blocked" to its own customer
 * too, so that the gateway's order is asked whose it is.
 */
import 'server-only';
import { type Db, reader } from '@/db/client';
import {
  claimDeviceRequest,
  type DeviceRequestRow,
  type OrderUnitRow,
  setUnit,
  unitsOfOrder,
  updateOpenDeviceRequest,
} from '@/db/queries/devices';
import { appendEvent } from '@/db/queries/order-events';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { describeError, log } from '@/lib/log';
import { devicesStayed } from '@/lib/methods/devices/devices-came-back';
import { answerFromError, sendCommitted } from '@/lib/payments/operations/operations';
import type { Answer } from '@/lib/payments/state/types';
import { gateway } from '@/lib/payments/surroundings';
import type { GatewayOrder } from '@/lib/pinelabs';
import {
  askedAgainMessage,
  judgedMessage,
  noAnswerMessage,
  nothingLeftMessage,
  ORDER_OVER,
  refusedMessage,
} from './device-messages';
import { type Judged, judge, judgeByOrder, needsOrder, type Question } from './rules/device-answer';
import { isOver } from './rules/device-rules';

interface Outcome extends Answer {
  /** Of the devices about which something is known. */
  readonly judged: readonly Judged[];
}

/**
 * Claims the request, asks the gateway, and writes what came of it.
 * @param seen as the caller read it and judged it to be sendable.
 * @returns false when somebody else was faster.
 */
export async function sendDeviceRequest(seen: DeviceRequestRow, cause: string): Promise<boolean> {
  const came = await sendCommitted<DeviceRequestRow, Outcome>(seen, {
    claim: (tx, now) => claim(tx, seen, cause, now),
    call: (_request, order) => call(seen, order),
    apply: (tx, request, outcome, now) => apply(tx, request, outcome, cause, now),
  });
  return came !== undefined;
}

async function call(seen: DeviceRequestRow, { gatewayOrderId, status }: OrderRow): Promise<Outcome> {
  if (!gatewayOrderId) throw new Error('an order with devices is not known at the gateway');
  const units = (await unitsOfOrder(reader(), seen.orderId)).filter((unit) => isAskedFor(seen, unit));
  if (units.length === 0) return { state: 'succeeded', judged: [] };
  const question: Question = { kind: seen.kind, repeated: seen.sends > 0, units };
  return seen.kind === 'block' && isOver(status)
    ? ofEndedOrder(question, gatewayOrderId)
    : ask(seen, question, gatewayOrderId);
}

/** A device that came back since is none of this request's business. */
function isAskedFor({ identifiers }: DeviceRequestRow, { identifier, state }: OrderUnitRow): boolean {
  return identifiers.includes(identifier) && state !== 'unblocked';
}

async function claim(tx: Db, seen: DeviceRequestRow, cause: string, now: number): Promise<boolean> {
  if (!(await claimDeviceRequest(tx, seen, now))) return false;
  // The first repeat is news; the later ones are counted in the request.
  if (seen.sends === 1 && (await unitsOfOrder(tx, seen.orderId)).some((unit) => isAskedFor(seen, unit))) {
    const summary = askedAgainMessage(seen.kind, seen.identifiers);
    await appendEvent(tx, { orderId: seen.orderId, at: now, kind: 'device', cause, summary });
  }
  return true;
}

async function ask(seen: DeviceRequestRow, question: Question, gatewayOrderId: string): Promise<Outcome> {
  try {
    const results = await gateway().imei(gatewayOrderId, {
      reference: seen.reference,
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
    const answer = answerFromError(error, seen);
    return answer.refusedCode
      ? { ...answer, ...(await refusedBy(answer.refusedCode, question, gatewayOrderId)) }
      : { ...answer, judged: [] };
  }
}

/** Nothing more is blocked for it. What an earlier call has done, only its order can tell. */
async function ofEndedOrder(question: Question, gatewayOrderId: string): Promise<Outcome> {
  if (!question.repeated) return { state: 'failed', judged: [], code: ORDER_OVER };
  return { code: ORDER_OVER, ...(await refusedBy(ORDER_OVER, question, gatewayOrderId)) };
}

/** A "no" after a call whose answer was lost ends the request once the order shows what that call did. */
async function refusedBy(code: string, question: Question, gatewayOrderId: string) {
  const judged = judgeByOrder(question, code, await fetchOrder(gatewayOrderId));
  return judged ? { state: 'failed' as const, judged } : { state: 'unknown' as const, judged: [] };
}

async function fetchOrder(gatewayOrderId: string): Promise<GatewayOrder | undefined> {
  try {
    return await gateway().getOrder(gatewayOrderId);
  } catch (error) {
    log.warn('fetch after a call about devices failed', { error: describeError(error) });
    return undefined;
  }
}

async function apply(
  tx: Db,
  request: DeviceRequestRow,
  outcome: Outcome,
  cause: string,
  now: number,
): Promise<void> {
  const { state, judged, code, requestId } = outcome;
  const wasOpen = await updateOpenDeviceRequest(tx, request, {
    state,
    settledAt: state === 'unknown' ? null : now,
    errorCode: code ?? null,
    requestId: requestId ?? null,
  });
  if (!wasOpen) return;
  for (const { identifier, ...unit } of judged) {
    await setUnit(tx, { orderId: request.orderId, identifier }, { ...unit, updatedAt: now });
  }
  const order = await orderById(tx, request.orderId);
  if (order && isOver(order.status)) await devicesStayed(tx, request.orderId, now);
  const summary = summaryOf(request, outcome);
  if (summary) await appendEvent(tx, { orderId: request.orderId, at: now, kind: 'device', cause, summary });
}

/** Only the first answer that is missing is news. */
function summaryOf({ kind, identifiers, sends }: DeviceRequestRow, { state, judged, code }: Outcome): string {
  if (state === 'succeeded' && judged.length === 0) return nothingLeftMessage(identifiers);
  const said = judgedMessage(kind, judged);
  if (state === 'succeeded') return said;
  const rest = identifiers.filter((one) => !judged.some(({ identifier }) => identifier === one));
  if (state === 'failed') {
    if (code === ORDER_OVER && rest.length > 0) return nothingLeftMessage(rest);
    return [said, rest.length > 0 && refusedMessage(kind, rest, code ?? 'REFUSED')]
      .filter(Boolean)
      .join('; ');
  }
  return sends === 1 ? [said, noAnswerMessage(rest)].filter(Boolean).join('; ') : said;
}
