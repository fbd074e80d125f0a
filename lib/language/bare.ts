/** Stands for the first language's letters inside Next.js, which has `[lang]` in each route of the shop. Addresses are without. */
export const BARE = 'bare';
