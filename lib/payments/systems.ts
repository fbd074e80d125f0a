/** Which of the gateway's systems this shop offers. */
import 'server-only';
import { env, type SYSTEMS, seamless } from '@/lib/env';

/** Beside the hosted page, which is always there; `bank` ties a payment to the customer's own account. */
export type System = Exclude<(typeof SYSTEMS)[number], 'hosted'>;

/** Those that take card data or a PAN on a page of ours. */
const SEAMLESS: ReadonlySet<System> = new Set(['emi', 'cardless']);

export function offers(system: System): boolean {
  return env().PINELABS_SYSTEMS.includes(system) && (seamless() || !SEAMLESS.has(system));
}
