/** What else is shown on a product's page. */
import 'server-only';
import { reader } from '@/db/client';
import { neighboursOf, productPlace } from '@/db/queries/related';
import { cardsOf } from '../catalogue';
import type { ProductCard } from '../types';
import { chosenRelated } from './choice';

/** Of the same category: three queries a page, however large the shop. */
export async function relatedProducts(id: string): Promise<ProductCard[]> {
  const place = await productPlace(reader(), id);
  if (!place) return [];
  return chosenRelated(await cardsOf(await neighboursOf(reader(), place, LOOKED_AT)), place.brand);
}

/** Of its neighbours in the merchant's order so many are looked at. */
const LOOKED_AT = 12;
