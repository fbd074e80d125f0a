/** The picture of the front page: a banyan, and everyday things in its shade. */
import { chaiGlass, steam } from '../forms';
import { tone } from '../palette';
import { chaiTin } from '../products/brews';
import { matkaFront } from '../products/clay';
import { kurta } from '../products/cloth';
import { cookerFront, tiffinFront } from '../products/cookware';
import { chaiArt, treeArt, upright, wellArt } from '../products/covers';
import { pickleJar } from '../products/jars';
import { airOpen } from '../products/laptops';
import { diyaFront, lamp } from '../products/lights';
import { headphonesFront } from '../products/listening';
import { radioFront } from '../products/players';
import { type Ground, groundOf, type Picture } from '../scene';
import { all, circle, ellipse, line, type Point, path, place, rect, type Svg, sheet } from '../svg';
import { bigBanyan } from './tree';

export const PAPER = '#F1E7D4';
const ground = groundOf(PAPER);

/** A piece of the catalogue made small, its foot (at `foot` in its own picture) put at x, y. */
export const small = (
  piece: Picture,
  x: number,
  y: number,
  scale: number,
  foot: number,
  by: Ground = ground,
): Svg => place(piece(by), x - 400 * scale, y - foot * scale, 0, scale);

/** A low table, its top at y, from x to x + w. */
const table = (x: number, y: number, w: number): Svg =>
  all(
    ellipse(x + w / 2 + 20, y + 112, w * 0.56, 16, ground.shade),
    path(`M${x + 30} ${y + 20}l-16 92h20l22 -92ZM${x + w - 30} ${y + 20}l16 92h-20l-22 -92Z`, tone.wood[2]),
    rect(x, y, w, 26, tone.wood[1], 10),
    rect(x, y, w, 10, tone.wood[0], 5),
    rect(x + 40, y + 26, w - 80, 14, tone.wood[2]),
  );

const chai = (x: number, y: number, h: number): Svg =>
  place(chaiGlass(h, tone.glass, tone.tan), x, y) + place(steam(0, 0, '#FFFDF8', 90), x, y - h - 8, 0, 0.6);

const laptop = small(airOpen, 0, 0, 0.5, 790);

function backdrop(width: number, height: number, horizon: number, sun: Point, r: number): Svg {
  return all(
    rect(0, 0, width, height, PAPER),
    circle(sun[0], sun[1], r, '#FBF8F2'),
    path(
      `M0 ${horizon - 70}Q${width * 0.2} ${horizon - 150} ${width * 0.46} ${horizon - 60}T${width} ${horizon - 90}V${height}H0Z`,
      '#DCE0C6',
    ),
    path(
      `M0 ${horizon}Q${width * 0.3} ${horizon - 44} ${width * 0.6} ${horizon - 12}T${width} ${horizon - 20}V${height}H0Z`,
      '#E3D3B2',
    ),
    path(
      `M0 ${horizon + 90}Q${width * 0.4} ${horizon + 40} ${width} ${horizon + 80}V${height}H0Z`,
      '#DAC8A2',
    ),
  );
}

/** 16 : 10. */
export function heroWide(): string {
  return sheet(
    1600,
    1000,
    all(
      backdrop(1600, 1000, 770, [400, 330], 300),
      ellipse(830, 826, 640, 40, '#C6B68F'),
      place(bigBanyan(), 30, 44, 0, 0.96),
      // Hung from the branches.
      line('M352 440V520', tone.wood[2], 5),
      place(kurta(tone.indigo, tone.tan[0]), 216, 420, 0, 0.34),
      place(lamp('#F6E3B4'), 1266, 388, 0, 0.34),
      small(matkaFront, 160, 858, 0.38, 880),
      small(tiffinFront, 322, 930, 0.28, 860),
      small(cookerFront, 560, 880, 0.3, 840),
      table(1010, 790, 400),
      place(laptop, 1170, 796),
      place(chaiGlass(92, tone.glass, tone.tan), 1370, 792),
      place(upright(0, 0, tone.clay, wellArt), 770, 904, 0, 0.2),
      place(upright(0, 0, tone.leaf, treeArt), 874, 916, 0, 0.22),
      small(radioFront, 1320, 964, 0.3, 805),
      small(diyaFront, 690, 966, 0.2, 840),
      small(chaiTin, 1090, 962, 0.2, 838),
      small(pickleJar, 1004, 972, 0.18, 860),
      small(headphonesFront, 174, 974, 0.22, 800),
    ),
  );
}

/** 4 : 5, for narrow screens. */
export function heroTall(): string {
  return sheet(
    800,
    1000,
    all(
      backdrop(800, 1000, 720, [250, 300], 230),
      ellipse(410, 770, 360, 30, '#C6B68F'),
      place(bigBanyan(), -170, 96, 0, 0.82 * 0.86),
      line('M160 380V440', tone.wood[2], 5),
      place(kurta(tone.indigo, tone.tan[0]), 32, 350, 0, 0.36),
      place(lamp('#F6E3B4'), 540, 330, 0, 0.3),
      small(matkaFront, 130, 850, 0.36, 880),
      table(400, 780, 330),
      place(laptop, 540, 786, 0, 0.84),
      chai(696, 782, 80),
      small(tiffinFront, 276, 900, 0.28, 860),
      small(radioFront, 616, 974, 0.3, 805),
      place(upright(0, 0, tone.tan, chaiArt), 424, 968, 0, 0.2),
      small(diyaFront, 130, 968, 0.22, 840),
    ),
  );
}
