/** What every language has: the names of the English one, sentences for the same values. Apart, since `shop/messages.ts` may export another. */
export type Messages = typeof import('./english');
