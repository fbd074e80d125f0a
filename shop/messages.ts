/**
 * Every sentence that shoppers read, by page. Pages take theirs from here, a slice each, so that no page's script carries what
 * another says. Sentences about money must stay true. These are the first language's; another one is another file with the
 * same names, such as `messages.hi.ts`. `@__PURE__` lets a page's script leave out the slices that it does not use.
 */
export * from './messages/english';
export type { Rich } from './messages/rich';
