import type { Picture } from '@/db/types';
import { categories } from '@/shop/catalogue';

const own = new Map(categories.map(({ id, picture }) => [id, picture]));

/** A category's own picture, where the merchant has named one. */
export function categoryPicture(id: string): Picture | undefined {
  const file = own.get(id);
  return file ? { src: `/products/${file}`, alt: '', width: 800, height: 800 } : undefined;
}
