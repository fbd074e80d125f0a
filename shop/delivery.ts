/** What delivery costs, in whole rupees. */
export const delivery = {
  rupees: 49,
  /** From this sum of the goods on it costs nothing; `Number.POSITIVE_INFINITY` for never. */
  freeFromRupees: 499,
};
