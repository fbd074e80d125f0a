import { catalogue } from '@/shop/catalogue';

const own = new Map(catalogue.map(({ id, picture }) => [id, picture]));

/** The public path of a category's own picture, where the merchant has named one. */
export function categoryPicture(id: string): string | undefined {
  const file = own.get(id);
  return file && `/products/${file}`;
}
