/** Every file that the drawing program writes, by its path below `public/`. */
import { catalogue } from '@/db/seed/catalogue';
import { audio } from './products/audio';
import { books } from './products/books';
import { drapes } from './products/drapes';
import { garments } from './products/garments';
import { kitchen } from './products/kitchen';
import { laptops } from './products/laptops';
import { living } from './products/living';
import { pantry } from './products/pantry';
import { phones } from './products/phones';
import { finish, type Picture } from './scene';

const drawings: Readonly<Record<string, readonly Picture[]>> = {
  ...phones,
  ...laptops,
  ...garments,
  ...drapes,
  ...kitchen,
  ...living,
  ...books,
  ...audio,
  ...pantry,
};

export function drawAll(): Map<string, string> {
  const files = new Map<string, string>();
  for (const category of catalogue) {
    for (const product of category.products) {
      for (const [view, picture] of (drawings[product.id] ?? []).entries()) {
        files.set(`products/${product.id}-${view + 1}.svg`, finish(picture, category.tint));
      }
    }
  }
  return files;
}
