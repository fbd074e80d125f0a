/**
 * What payments need of the process around them, given once where it starts (lib/wire-payments.ts): the
 * gateway's client, the database of the sync (the other folders import db/client), and what the other parts of the shop add. Nothing in lib/payments imports mail, stock or a method of payment.
 */
import 'server-only';
import type { Plan } from '@/lib/pinelabs/emi-types';
import type { PineLabs } from '@/lib/pinelabs/types';
import type { Extension } from './extension';

export interface Surroundings {
  readonly gateway: () => PineLabs;
  /** Our own at the gateway. */
  readonly merchantId: () => string;
  /** A plan that is kept with an order, from its text. */
  readonly readPlan: (text: string) => Plan;
  readonly database: Pick<typeof import('@/db/client'), 'reader' | 'transaction'>;
  readonly extensions: readonly Extension[];
}

// A server's bundles each load this module, and it is given by one of them: docs/decisions/017-process-wide-state.md.
const key = Symbol.for('storefront.payments');
const holder = globalThis as { [key]?: Surroundings | undefined };

/** Takes the place of what was given before. */
export function providePayments(surroundings: Surroundings | undefined): void {
  holder[key] = surroundings;
}

/** @throws Error where nothing was given: an order without its messages and units would look like one that is done. */
export function surroundings(): Surroundings {
  const given = holder[key];
  if (!given) throw new Error('call wirePayments() of lib/wire-payments.ts where this process starts');
  return given;
}

export const gateway = (): PineLabs => surroundings().gateway();
export const reader: typeof import('@/db/client').reader = () => surroundings().database.reader();
export const transaction: typeof import('@/db/client').transaction = (name, work) =>
  surroundings().database.transaction(name, work);

/** The part of each extension that is asked for, in their order. */
export function each<Name extends keyof Extension>(name: Name): NonNullable<Extension[Name]>[] {
  return surroundings().extensions.flatMap((extension) => {
    const part = extension[name];
    return part ? [part] : [];
  });
}
