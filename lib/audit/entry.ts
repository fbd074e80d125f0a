/** What the audit log records. Pure. */

/** The values are stored: a name that is given up stays here for the rows that carry it. */
export const AUDIT_ACTIONS = [
  'sign-in',
  'second-factor',
  'step-up',
  'sign-out',
  'session.end',
  'account.invite',
  'account.join',
  'account.role',
  'account.disable',
  'account.enable',
  'account.password',
  'account.password-reset',
  'account.morning-mail',
  'second-factor.add-app',
  'second-factor.add-passkey',
  'second-factor.new-codes',
  'second-factor.remove-app',
  'second-factor.remove-passkey',
  'second-factor.take-away',
  'order.capture',
  'order.cancel',
  'order.refund',
  'order.settle',
  'order.review',
  'order.dispatch',
  'order.fetch',
  'order.devices',
  'order.parcel',
  'order.address',
  'order.note',
  'order.link',
  'order.return',
  'bulk.capture',
  'bulk.dispatch',
  'product.create',
  'product.change',
  'product.archive',
  'product.restore',
  'product.variant',
  'product.pictures',
  'stock.correct',
  'category.change',
  'webhook.replay',
  'message.resend',
  'coupon.create',
  'coupon.change',
  'coupon.end',
  'coupon.resume',
  'host.allow',
  'host.revoke',
  'page.open',
  'data.read',
  'data.erase',
  'data.export',
  'audit.export',
  'orders.export',
  'catalogue.import',
  'gstr-1.export',
  'figures.export',
  'settlements.fetch',
  'settlements.export',
  'settlements.not-ours',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/**
 * `asked` is written before anything is done, `done`, `refused` and `failed` are what came of it. `unknown`: nobody can
 * say yet, as after a lost answer. A refusal that needs no work has no `asked` before it.
 */
export const AUDIT_RESULTS = ['asked', 'done', 'refused', 'failed', 'unknown'] as const;
export type AuditResult = (typeof AUDIT_RESULTS)[number];

export interface AuditEntry {
  action: AuditAction;
  result: AuditResult;
  /** The account's e-mail address; null for somebody who is not signed in and has none. Never what was typed as one. */
  actor: string | null;
  /** Nobody has shown that they are the actor: such rows are limited, since anybody can cause them. */
  unproven?: boolean;
  /** A repetition: of the same actor and word one row an hour is kept, since reloading a page causes it. */
  onceAnHour?: string;
  orderId?: string | undefined;
  /** What it is about: an amount in paise, a host, a code. No passwords, no customer's data: the row stays for good. */
  details?: Readonly<Record<string, string | number | undefined>>;
}

/** From where somebody acts. */
export interface AuditOrigin {
  address: string | null;
  device: string | null;
  requestId: string;
}

const LONGEST = 200;

/** What a row keeps of a text: one line, well-formed, so that both engines give it back as the hash was made over it. */
export function auditText(text: string): string {
  return text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ');
}
