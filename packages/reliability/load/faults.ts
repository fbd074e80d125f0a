/** What goes wrong while the shop works: about one call in ten on each endpoint of the gateway, of every kind. Pure. */

const CALLS = ['token', 'create', 'get', 'get-by-reference', 'capture', 'cancel', 'refund'] as const;
const CALL_FAULTS = [
  'drop-before',
  'drop-after',
  '500-before',
  '500-after',
  'malformed',
  'delay',
  '429',
] as const;
const WEBHOOK_FAULTS = ['none', 'duplicate', 'delay', 'bad-signature', 'reorder', 'old-timestamp'] as const;
/** The rest of what may befall a return (it never comes, it comes twice, late) is the shopper's to do. */
const CALLBACK_FAULTS = ['bad-signature', 'reorder'] as const;
const DELAY_MS = 1_500;

type Rule = Readonly<Record<string, string | number>>;

/** @param percent how many calls in a hundred on each endpoint, all kinds of faults together. */
export function faultRules(percent: number, seed: number): Rule[] {
  const kinds = [
    ...CALLS.map((endpoint) => [endpoint, CALL_FAULTS] as const),
    ['webhook', WEBHOOK_FAULTS] as const,
    ['callback', CALLBACK_FAULTS] as const,
  ];
  return kinds.flatMap(([endpoint, faults], first) =>
    faults.map((fault, second) => ({
      endpoint,
      fault,
      probability: percent / 100 / faults.length,
      seed: seed + 100 * first + second,
      ...(fault === 'delay' ? { delay_ms: DELAY_MS } : {}),
    })),
  );
}
