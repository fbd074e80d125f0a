/** Which of the gateway's systems this shop offers. */
import 'server-only';
import { env, seamless } from '@/lib/env';

/** Beside the hosted page, which is always there; `bank` ties a payment to the customer's own account. */
export const SYSTEMS = ['express', 'frame', 'bank', 'emi', 'cardless'] as const;
export type System = (typeof SYSTEMS)[number];

/** Those that take card data or a PAN on a page of ours. */
const SEAMLESS: ReadonlySet<System> = new Set(['emi', 'cardless']);

export function offers(system: System): boolean {
  return env().PINELABS_SYSTEMS.includes(system) && (seamless() || !SEAMLESS.has(system));
}
