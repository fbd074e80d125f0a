/**
 * Every table but the audit log, which no payment reads (audit.ts). Amounts are whole paise, times are UTC milliseconds,
 * ids that outsiders see are random. Plain types and plain SQL only, so that PostgreSQL could hold the same rows.
 */
export * from './bulk';
export * from './carts';
export * from './catalogue';
export * from './challenge-hosts';
export * from './checkouts';
export * from './coupons';
export * from './devices';
export * from './history';
export * from './invoices';
export * from './order-lines';
export * from './order-lists';
export * from './orders';
export * from './outbox';
export * from './payments';
export * from './people';
export * from './rate-limits';
export * from './reconcile-runs';
export * from './return-requests';
export * from './second-factor';
export * from './settlements';
export * from './stock-alerts';
export * from './stock-changes';
export * from './superseded-orders';
export * from './webhook-inbox';
