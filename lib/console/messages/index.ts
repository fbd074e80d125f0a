/**
 * Every sentence of the console's pages, by page. What the gateway's refusals and the history's entries say lies beside the
 * code that records them (lib/payments). Sentences about money must stay true.
 */
export * from './common';
export * from './confirmation-hosts';
export * from './customer-messages';
export * from './devices';
export * from './gateway-records';
export * from './order-page';
export * from './overview';
export * from './payment-actions';
export * from './sign-in';
export * from './webhooks';
