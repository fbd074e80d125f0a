/** @jsxImportSource hono/jsx */
/** Calls, webhooks, callbacks and movements of money as exchanges that can stand in one list. */
import type { WebhookList } from '../control/actions';
import { moneyOf } from '../pages/money';
import type { CallbackRow } from '../store/callbacks';
import type { MovementRow } from '../store/movements';
import type { RequestRow } from '../store/requests';
import type { Exchange } from './exchange';
import { Back, type Place } from './place';

export function ofRequest(request: RequestRow): Exchange {
  const { seq, method, path, request_id, body, answer, ignored, status, code, duration_ms } = request;
  const byCustomer = request.endpoint === 'page';
  const head = [`${method} ${path}`, request_id && `Request-ID: ${request_id}`].filter(Boolean).join('\n');
  return {
    id: `call-${seq}`,
    at: request.at,
    who: byCustomer ? 'customer → gateway' : 'shop → gateway',
    what: byCustomer ? path.replace('/checkout/[link]/', 'page: ') : `${method} ${request.endpoint}`,
    status: `${status || 'cut'} ${code ?? ''}`.trim(),
    fault: request.fault,
    orderId: request.order_id,
    sides: [
      ['Asked', body === null ? head : `${head}\n\n${JSON.stringify(body, null, 2)}`],
      [
        'Answered',
        `${status === 0 ? 'the connection was cut' : status} after ${duration_ms.toFixed(1)} ms${
          answer === null ? '' : `\n\n${JSON.stringify(answer, null, 2)}`
        }`,
      ],
      ...(ignored.length > 0 ? [['Sent, and not read by the gateway', ignored.join('\n')] as const] : []),
    ],
  };
}

export function ofWebhook(webhook: WebhookList['webhooks'][number], place: Place): Exchange {
  const { id, event_type, state, attempts, due_at } = webhook;
  const answers = attempts.map(
    ({ at, status, error, duration_ms }) => `${at}  ${status ?? error}  (${duration_ms.toFixed(0)} ms)`,
  );
  const next = state === 'pending' || state === 'waiting' ? [`next at ${due_at}`] : [];
  return {
    id,
    at: webhook.created_at,
    who: 'gateway → shop',
    what: event_type,
    status: state,
    fault: webhook.fault,
    orderId: webhook.order_id,
    sides: [
      ['Sent', `webhook-id: ${id}\n\n${JSON.stringify(webhook.body, null, 2)}`],
      ['Answered', [...answers, ...next].join('\n') || 'not sent yet'],
    ],
    action: (
      <form method="post" action="/inspector/webhooks">
        <Back place={place} />
        <input type="hidden" name="id" value={id} />
        <button type="submit" name="action" value="redeliver" aria-label={`Send ${event_type} again`}>
          Send again
        </button>
      </form>
    ),
  };
}

const CARRIERS: Readonly<Record<string, string>> = {
  browser: 'the browser',
  frame: 'the page around the frame',
  sandbox: 'the sandbox',
  nobody: 'nobody',
};

export function ofCallback(callback: CallbackRow): Exchange {
  const { seq, url, fields, carrier, status, location, error } = callback;
  const known = status === null ? (error ?? 'known to the carrier only') : String(status);
  return {
    id: `callback-${seq}`,
    at: new Date(callback.at).toISOString(),
    who: `gateway → shop, carried by ${CARRIERS[carrier] ?? carrier}`,
    what: 'callback',
    status: carrier === 'nobody' ? 'suppressed' : String(status ?? 'given'),
    fault: callback.fault,
    orderId: callback.order_id,
    sides: [
      [
        'Sent',
        [`POST ${url ?? 'nowhere'}`, '', ...fields.map(([name, value]) => `${name}=${value}`)].join('\n'),
      ],
      ['Answered', location === null ? known : `${known}\nLocation: ${location}`],
    ],
  };
}

export function ofMovement({ seq, at, kind, amount, currency, cause, request_id }: MovementRow): Exchange {
  return {
    id: `movement-${seq}`,
    at,
    who: 'money',
    what: `${moneyOf({ value: amount, currency })} ${kind}`,
    status: kind,
    fault: null,
    sides: [['Cause', request_id === null ? cause : `${cause}\nRequest-ID: ${request_id}`]],
  };
}
