import type { Delivery } from '../../shop/delivery';

export const delivery: Delivery = { rupees: 49, freeFromRupees: 499 };
