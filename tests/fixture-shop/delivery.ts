import type { Delivery, Zone } from '../../shop/delivery';

export type { Delivery, Rate, Rates, SameFee, Zone } from '../../shop/delivery';

/** Of its own for one shop of the browser tests: while there is such a place, nothing is sold before an address is known. */
const nowhere: readonly Zone[] = process.env.FIXTURE_NOT_DELIVERED
  ? [{ name: 'Camp', pins: ['744301'], notDelivered: true }]
  : [];

/** Below ₹499 and from ₹999 on, the fee is the same everywhere: most tests buy such things, wherever they go. */
export const delivery: Delivery = {
  rupees: 49,
  freeFromRupees: 499,
  days: [3, 6],
  zones: [
    { name: 'Bengaluru', pins: ['560'], days: [1, 2] },
    {
      name: 'Islands',
      states: ['Andaman and Nicobar Islands', 'Lakshadweep'],
      rupees: 49,
      freeFromRupees: 999,
      days: [7, 12],
    },
    ...nowhere,
  ],
  gramsIfUnknown: 500,
};
