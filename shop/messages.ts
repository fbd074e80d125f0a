/**
 * Every sentence that shoppers read, by page, in the language that is built. Pages take theirs from here, a slice each, so that
 * no page's script carries what another says. Sentences about money must stay true.
 *
 * Another language is another file with the same names, such as `messages.hi.ts`: `export const cart: Messages['cart'] = …`,
 * with `Messages` from `./messages/language`. The line below then names that file.
 */
export * from './messages/english';
export type { Rich } from './messages/rich';
