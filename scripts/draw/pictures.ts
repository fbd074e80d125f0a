/** Every file that the drawing program writes, by its path below `public/`. */
import { catalogue } from '@/db/seed/catalogue';
import { drawCategory } from './art/categories';
import { heroTall, heroWide } from './art/hero';
import { icon } from './art/icon';
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
  const files = new Map([
    ['art/hero.svg', heroWide()],
    ['art/hero-tall.svg', heroTall()],
    ['art/icon.svg', icon()],
  ]);
  for (const category of catalogue) {
    files.set(`art/category-${category.id}.svg`, drawCategory(category));
    for (const product of category.products) {
      for (const [view, picture] of (drawings[product.id] ?? []).entries()) {
        files.set(`products/${product.id}-${view + 1}.svg`, finish(picture, category.tint));
      }
    }
  }
  return files;
}
