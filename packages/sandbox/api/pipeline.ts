/**
 * The way of every API call: read, draw a fault, check, do the work and log it in one transaction, answer.
 * What is answered is on file first, so a killed sandbox has lost nothing that anybody was told.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayError } from '../domain/errors';
import { breakAnswer, breakBefore, type Outgoing } from '../faults/call-faults';
import { drawCallFault, drawWorkFault } from '../faults/draw';
import type { CallFault } from '../faults/rule';
import type { Gateway } from '../gateway';
import { asSet } from './as-set';
import type { Answer, Endpoint } from './endpoint';
import { looseJson } from './loose-json';
import { redact } from './redact';
import { checkBody, checkHeaders, checkToken } from './request-checks';
import { shownOrder } from './shown-order';

export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly raw: Uint8Array;
}

interface Result {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly code: string | null;
  readonly answer?: Answer;
  readonly ignored?: readonly string[];
}

export async function answerCall(
  gateway: Gateway,
  endpoint: Endpoint,
  incoming: Incoming,
): Promise<Outgoing> {
  const started = performance.now();
  const json = looseJson(incoming.raw);
  const reference = referenceOf(gateway, incoming, json);
  const occasion = { endpoint: endpoint.name, reference };
  const fault = drawCallFault(gateway.store.faults, occasion);
  if (fault?.fault === 'delay') await sleep(fault.delay_ms);
  if (fault?.fault === 'expire-token') gateway.store.tokens.revokeAll();
  const log = (result: Result, work?: CallFault) => {
    gateway.store.requests.add({
      at: gateway.clock.now(),
      endpoint: endpoint.name,
      method: incoming.method,
      path: incoming.path,
      requestId: incoming.headers.get('request-id'),
      idempotencyKey: incoming.headers.get('idempotency-key'),
      orderId: result.answer?.orderId ?? incoming.params.order_id ?? null,
      reference: result.answer?.reference ?? reference ?? null,
      body: json === undefined ? null : JSON.stringify(redact(json)),
      status: result.status,
      code: result.code,
      answer: JSON.stringify(redact(result.body)),
      ignored: result.ignored?.length ? JSON.stringify(result.ignored) : null,
      fault: [work, fault].flatMap((one) => one?.fault ?? []).join(', ') || null,
      durationMs: performance.now() - started,
    });
  };
  const broken = fault && breakBefore(fault);
  if (broken) {
    log({ status: broken.status, body: broken.loggedBody, code: null });
    return broken;
  }
  const result = gateway.store.transaction(() => {
    const work = drawWorkFault(gateway.store.faults, occasion);
    const done =
      work?.fault === 'not-applied'
        ? performInVain(gateway, endpoint, incoming)
        : perform(gateway, endpoint, incoming, work?.fault);
    log(done, work);
    return done;
  });
  return outgoing(result, fault);
}

function perform(
  gateway: Gateway,
  endpoint: Endpoint,
  incoming: Incoming,
  fault?: CallFault['fault'],
): Result {
  try {
    const done = gateway.store.transaction(() => {
      if (!endpoint.open) checkToken(gateway, incoming.headers);
      checkHeaders(incoming.headers);
      const { body, ignored } = checkBody(endpoint, incoming.headers, incoming.raw);
      const requestId = incoming.headers.get('request-id') ?? undefined;
      return {
        answer: endpoint.handle({
          gateway,
          params: incoming.params,
          query: incoming.query,
          body,
          requestId,
          fault,
        }),
        ignored,
      };
    });
    const status = endpoint.creates ? Number(gateway.store.settings.all().created) : 200;
    return { status, body: done.answer.body, code: null, ...done };
  } catch (error) {
    if (error instanceof GatewayError) return refusal(endpoint, asSet(gateway, endpoint, error));
    console.error(error);
    return refusal(endpoint, new GatewayError(500, 'INTERNAL_ERROR', 'Something went wrong in the sandbox'));
  }
}

/** Answers what the work answers, with the order as it stands without it: the work is undone. */
function performInVain(gateway: Gateway, endpoint: Endpoint, incoming: Incoming): Result {
  const done = gateway.store.tryOut(() => perform(gateway, endpoint, incoming));
  const order = gateway.store.orders.find(incoming.params.order_id ?? '');
  return done.status === 200 && order
    ? { ...done, body: { data: shownOrder(order, gateway.store.settings.all()) } }
    : done;
}

function refusal(endpoint: Endpoint, error: GatewayError): Result {
  const { status, body } = endpoint.refuse?.(error) ?? { status: error.status, body: error.body };
  return { status, body, code: error.code };
}

function outgoing(result: Result, fault: CallFault | undefined): Outgoing {
  const whole: Outgoing = { kind: 'json', status: result.status, body: result.body };
  return fault ? breakAnswer(fault, whole) : whole;
}

function referenceOf(gateway: Gateway, incoming: Incoming, json: unknown): string | undefined {
  const given = incoming.params.merchant_order_reference;
  if (given !== undefined) return given;
  if (typeof json === 'object' && json !== null && 'merchant_order_reference' in json) {
    const { merchant_order_reference: reference } = json;
    return typeof reference === 'string' || typeof reference === 'number' ? String(reference) : undefined;
  }
  const orderId = incoming.params.order_id;
  return orderId === undefined ? undefined : gateway.store.orders.find(orderId)?.merchant_order_reference;
}
