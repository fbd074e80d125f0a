/** The body of a webhook. Orders that points have a part in are told in camelCase, with four names left as they are. */
import type { Event } from '../domain/change';

/** Left in snake_case, as the gateway's own example of a points payment has them. */
const AS_THEY_ARE = [
  'callback_url',
  'failure_callback_url',
  'merchant_payment_reference',
  'integration_mode',
];
/** The merchant's own names, below these fields, are nobody else's to change. */
const MERCHANTS_OWN = ['merchant_metadata'];

export function messageOf(event: Event): Readonly<Record<string, unknown>> {
  const points = event.data.payments.some(({ payment_method }) => payment_method === 'POINTS');
  return points
    ? { eventType: event.type, data: camelCased(event.data) }
    : { event_type: event.type, data: event.data };
}

export function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      AS_THEY_ARE.includes(name)
        ? name
        : name.replaceAll(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      MERCHANTS_OWN.includes(name) ? inner : camelCased(inner),
    ]),
  );
}
