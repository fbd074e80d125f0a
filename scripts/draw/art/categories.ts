/** The square pictures that stand for the shop's shelves. */

import type { SeedCategory } from '@/db/seed/catalogue';
import { tone } from '../palette';
import { chaiTin, coffeeLabel, pouch } from '../products/brews';
import { kurta } from '../products/cloth';
import { cookerFront, tiffinFront } from '../products/cookware';
import { chaiArt, treeArt, upright, wellArt } from '../products/covers';
import { pickleJar } from '../products/jars';
import { airOpen } from '../products/laptops';
import { diyaFront, lamp } from '../products/lights';
import { headphonesFront } from '../products/listening';
import { oneFront } from '../products/phones';
import { radioFront } from '../products/players';
import { chowkFront } from '../products/speakers';
import { cast, groundOf, type Picture } from '../scene';
import { all, circle, place, rect, sheet } from '../svg';
import { small } from './hero';

const pieces: Readonly<Record<string, Picture>> = {
  'phones-laptops': (g) => small(airOpen, 340, 660, 0.92, 790, g) + small(oneFront, 590, 720, 0.56, 868, g),
  apparel: () =>
    all(
      rect(0, 70, 800, 20, tone.wood[1]),
      rect(0, 70, 800, 8, tone.wood[0]),
      place(kurta(tone.madder, tone.brass[0]), 240, 0, 0, 0.77),
      place(kurta(tone.indigo, tone.tan[0]), -24, 0, 0, 0.77),
    ),
  home: (g) =>
    all(
      place(lamp('#F6E3B4'), 400, -20, 0, 0.44),
      small(tiffinFront, 196, 700, 0.62, 860, g),
      small(cookerFront, 470, 730, 0.62, 840, g),
      small(diyaFront, 690, 770, 0.2, 840, g),
    ),
  books: (g) =>
    all(
      cast(g, 400, 700, 340, 26),
      place(upright(0, 0, tone.leaf, treeArt), 204, 690, 0, 0.64),
      place(upright(0, 0, tone.tan, chaiArt), 616, 694, 0, 0.66),
      place(upright(0, 0, tone.clay, wellArt), 408, 722, 0, 0.74),
    ),
  audio: (g) =>
    all(
      small(radioFront, 300, 610, 0.72, 805, g),
      small(headphonesFront, 580, 720, 0.62, 800, g),
      small(chowkFront, 200, 730, 0.4, 786, g),
    ),
  grocery: (g) =>
    all(
      cast(g, 180, 690, 110, 16),
      place(pouch(640, tone.coffee, coffeeLabel(1)), 190, 690, 0, 0.74),
      small(chaiTin, 420, 710, 0.62, 838, g),
      small(pickleJar, 640, 730, 0.56, 862, g),
    ),
};

export function drawCategory(category: Pick<SeedCategory, 'id' | 'tint'>): string {
  const draw = pieces[category.id];
  if (!draw) throw new Error(`no picture for the category "${category.id}": draw one in art/categories.ts`);
  const ground = groundOf(category.tint);
  const floor = category.id === 'apparel' ? '' : rect(0, 600, 800, 200, ground.floor);
  return sheet(
    800,
    800,
    all(rect(0, 0, 800, 800, ground.tint), circle(372, 380, 290, ground.lit), floor, draw(ground)),
  );
}
