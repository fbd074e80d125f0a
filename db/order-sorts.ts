/** How a list of orders can be sorted. */

export const ORDER_SORTS = ['newest', 'oldest', 'amount-up', 'amount-down'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

export const isDownwards = (sort: OrderSort): boolean => sort === 'newest' || sort === 'amount-down';
export const isByAmount = (sort: OrderSort): boolean => sort === 'amount-up' || sort === 'amount-down';
