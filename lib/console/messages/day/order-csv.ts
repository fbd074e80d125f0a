/** The file of orders, and why it is not made. */
export const orderCsv = {
  /** Amounts are rupees, times Indian. */
  columns: {
    reference: 'Order',
    placed: 'Placed (Indian time)',
    customer: 'Customer',
    email: 'E-mail',
    mobile: 'Mobile',
    business: 'Business',
    gstin: 'GSTIN',
    status: 'Status',
    method: 'Paid by',
    goods: 'Goods',
    delivery: 'Delivery',
    coupon: 'Coupon',
    couponAmount: 'Coupon discount',
    total: 'Total',
    offer: 'Offer discount',
    held: 'Held',
    charged: 'Charged',
    released: 'Released',
    refunded: 'Refunded',
    fee: 'Convenience fee within what was charged or held',
    gatewayOrder: 'Order ID at the gateway',
    dispatched: 'Dispatched (Indian time)',
    courier: 'Courier',
    tracking: 'Parcel number',
  },
  tooMany: (most: string) =>
    `A search, “Needs attention” or “Worked on by” gives at most ${most} orders, and there may be more. Narrow the list down.`,
  tooManyChosen: (most: string) => `At most ${most} orders can be chosen one by one. Choose all that match.`,
};
