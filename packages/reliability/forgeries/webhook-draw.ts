/** What forged webhooks are made from, and how they are put into a request. */
import type { Attempt } from './attempt';
import type { Delivery } from './scheme';

export interface WebhookDraw {
  /** A delivery that the gateway has really signed, not long ago. */
  readonly original: Delivery;
  /** Another one: another event. */
  readonly other: Delivery;
  /** Base64: what the gateway signs with now, and what it signed with before; the shop takes both while rotating. */
  readonly secrets: readonly [now: string, before: string];
  /** Base64: retired, so that nobody takes it any more. */
  readonly retired: string;
  /** UTC seconds. */
  readonly now: number;
}

/** As the gateway posts it; a forger must get 401. */
export function delivered(delivery: Delivery, changes: Partial<Attempt> = {}): Attempt {
  return {
    method: 'POST',
    query: '',
    headers: headersOf(delivery),
    body: delivery.body,
    chunked: false,
    expected: '401',
    ...changes,
  };
}

export function headersOf({ id, timestamp, signature }: Delivery): Record<string, string> {
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature,
  };
}

/** The delivery with one header as it should not be; null leaves it out. */
export function withHeader(
  delivery: Delivery,
  name: `webhook-${'id' | 'timestamp' | 'signature'}`,
  value: string | string[] | null,
): Attempt {
  const { [name]: _old, ...rest } = headersOf(delivery);
  return delivered(delivery, { headers: value === null ? rest : { ...rest, [name]: value } });
}
