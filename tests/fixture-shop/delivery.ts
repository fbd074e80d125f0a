export const delivery = { rupees: 49, freeFromRupees: 499 };
