/** The folding phone and the one with keys. */
import { slab } from '../forms';
import { ink, type Tones, tone } from '../palette';
import { cast, lying, type Picture, standing, under } from '../scene';
import { all, box, circle, line, path, place, rect, repeat, type Svg, solid, within } from '../svg';
import { gleam, lens, wallpaper } from './phone-parts';

export const foldOpen: Picture = standing((g) => {
  const left = 'M112 270L392 232V836L112 800Q96 798 96 782V290Q96 272 112 270Z';
  const right = 'M408 232L690 270Q706 272 706 290V782Q706 798 690 800L408 836Z';
  const page = (d: string, content: Svg) => solid(d, '#131A17', content);
  return all(
    cast(g, 410, 842, 320, 26),
    path(
      'M112 262L392 224L400 240L408 224L690 262Q714 266 714 290V784Q714 806 690 809L408 845L400 838L392 845L112 809Q88 806 88 784V290Q88 266 112 262Z',
      '#8C9A97',
    ),
    path('M112 262L392 224L400 240V838L392 845L112 809Q88 806 88 784V290Q88 266 112 262Z', '#C9D2D0'),
    page(left, ''),
    within(
      'M110 286L392 250V818L110 784Z',
      all(
        rect(90, 200, 620, 700, '#F4ECDD'),
        path('M110 286L392 250V330L110 352Z', '#B5533C'),
        path('M134 392L366 374V550L134 552Z', '#E8A317'),
        path('M134 552V500L220 430L290 500L330 466L366 500V550Z', '#1F5C4A'),
        line('M136 596L364 598M136 636L364 642M136 676L364 686M136 716L290 728', '#B9AA8E', 12),
      ),
    ),
    page(right, ''),
    within(
      'M408 250L690 286V784L408 818Z',
      all(
        rect(90, 200, 620, 700, '#FFFDF8'),
        path('M436 300L660 324V456L436 446Z', '#7FA391'),
        circle(548, 382, 40, '#F4ECDD'),
        line('M438 492L658 494M438 532L658 532M438 572L600 570', '#C9BCA4', 12),
        path('M436 622L536 616V748L436 764Z', '#35507E'),
        path('M560 615L660 609V730L560 745Z', '#D17C62'),
      ),
    ),
    path('M392 250L400 244L408 250L408 818L400 822L392 818Z', '#B9AA8E'),
    '<path d="M110 286L330 258L110 560Z" fill="#fff" opacity=".16"/>',
  );
});

export const foldTent: Picture = standing((g) =>
  all(
    cast(g, 400, 862, 290, 24),
    // Half open like a card on a table: outside screen towards us, the other half behind it.
    path('M420 226L640 300Q656 306 656 324V820Q656 840 640 846L420 858Z', '#2A3A33'),
    path('M420 226L640 300Q650 304 654 314L420 240Z', '#8C9A97'),
    slab(136, 216, 290, 646, 34, ['#C9D2D0', '#131A17', '#8C9A97'], 8),
    within(box(154, 234, 254, 610, 22), wallpaper(154, 234, 254, 610) + gleam(150, 230, 260, 610)),
    circle(281, 258, 8, '#0F1714'),
    rect(418, 216, 18, 646, '#8C9A97', 9),
    rect(418, 216, 7, 646, '#F6F8F7', 3),
    lens(560, 384, 28),
    lens(560, 462, 28),
    lens(560, 540, 28),
  ),
);

export function keypad(x: number, y: number, tones: Tones): Svg {
  const key = (i: number) => {
    const kx = x + 36 + (i % 3) * 82;
    const ky = y + 386 + Math.floor(i / 3) * 66;
    return (
      rect(kx, ky, 68, 50, tones[2], 18) +
      rect(kx, ky, 64, 44, '#F4ECDD', 16) +
      rect(kx + 24, ky + 16, 16, 12, ink, 4)
    );
  };
  return all(
    slab(x, y, 304, 690, 58, tones, 9),
    rect(x + 112, y + 30, 80, 8, tones[2], 4),
    rect(x + 30, y + 58, 244, 208, '#131A17', 20),
    within(
      box(x + 42, y + 70, 220, 184, 10),
      wallpaper(x + 42, y + 30, 220, 250) + gleam(x + 42, y + 70, 220, 184),
    ),
    rect(x + 32, y + 286, 62, 34, tones[2], 14),
    rect(x + 32, y + 332, 62, 34, '#3E8A70', 14),
    rect(x + 210, y + 286, 62, 34, tones[2], 14),
    rect(x + 210, y + 332, 62, 34, '#B5533C', 14),
    rect(x + 110, y + 284, 84, 84, tones[2], 26),
    rect(x + 132, y + 306, 40, 40, tones[0], 12),
    repeat(12, key),
  );
}

export const saralFront: Picture = standing(
  (g) => cast(g, 405, 872, 180, 20) + keypad(248, 184, tone.indigo),
);

export const saralPair: Picture = lying((g) =>
  all(
    place(under(g, box(-152, -345, 304, 690, 58)) + keypad(-152, -345, tone.clay), 250, 470, -10),
    place(
      all(
        under(g, box(-152, -345, 304, 690, 58)),
        slab(-152, -345, 304, 690, 58, tone.indigo, 9),
        path('M-140 -300L20 -334L-140 120Z', tone.indigo[0]),
        lens(-70, -262, 30),
        circle(64, -262, 36, '#F4ECDD'),
        circle(64, -262, 24, '#E8A317'),
        repeat(12, (i) => circle(-40 + (i % 4) * 27, 190 + Math.floor(i / 4) * 27, 8, tone.indigo[2])),
        rect(-110, -180, 220, 4, tone.indigo[2]),
      ),
      566,
      590,
      12,
    ),
  ),
);
