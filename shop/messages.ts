/**
 * Every sentence that shoppers read, by page. Pages take theirs from here, a slice each, so that no page's script carries
 * what another says. Another language is another file with the same names, such as `messages.hi.ts`, which TypeScript
 * holds to `Messages`; this file then exports that one's. Sentences about money must stay true.
 */
export * from './messages/cart';
export * from './messages/catalogue';
export * from './messages/checkout';
export * from './messages/declined';
export * from './messages/emails';
export * from './messages/emi';
export * from './messages/forms';
export * from './messages/order';
export type { Rich } from './messages/rich';
export * from './messages/shell';

/** What every language has: the same names, sentences for the same values. */
export type Messages = typeof import('./messages');
