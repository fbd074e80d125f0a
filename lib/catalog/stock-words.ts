/** Few enough that a shopper should know. */
const FEW = 5;

/** What the shop says of a number of units left. */
export function stockWords(available: number): string {
  if (available <= 0) return 'Out of stock';
  return available <= FEW ? `Only ${available} left` : 'In stock';
}
