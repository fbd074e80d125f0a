/** Which of a product's neighbours its page shows. Pure. */
import type { ProductCard } from '../types';

export const RELATED = 4;

/** What can be had before what is sold out, then its own brand before others; else the merchant's order. */
export function chosenRelated(cards: readonly ProductCard[], brand: string): ProductCard[] {
  const rank = (card: ProductCard) => (card.soldOut ? 2 : 0) + (card.brand === brand ? 0 : 1);
  return cards.toSorted((one, other) => rank(one) - rank(other)).slice(0, RELATED);
}
