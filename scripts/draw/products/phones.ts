/** The phones. */
import { type Tones, tone } from '../palette';
import { cast, lying, type Picture, standing, under } from '../scene';
import { all, box, circle, line, path, place, rect, repeat, type Svg, within } from '../svg';
import { foldOpen, foldTent, saralFront, saralPair } from './more-phones';
import { back, backOne, front, lens, wallpaper } from './phone-parts';

export const oneFront: Picture = (g) =>
  all(
    cast(g, 420, 872, 240, 22),
    place(backOne(-145, -300, 290, 620, tone.moss), 296, 536, -9),
    front(
      350,
      228,
      292,
      640,
      tone.moss,
      all(
        wallpaper(350, 228, 292, 640),
        rect(384, 300, 224, 84, '#FFFDF8', 20),
        circle(424, 342, 20, '#E8A317'),
        line('M462 330H572M462 356H530', '#B9AA8E', 10),
        rect(392, 800, 44, 44, '#FBF8F2', 14),
        rect(446, 800, 44, 44, '#B5533C', 14),
        rect(500, 800, 44, 44, '#E8A317', 14),
        rect(554, 800, 44, 44, '#35507E', 14),
      ),
    ),
  );

const oneBacks: Picture = lying((g) =>
  all(
    place(under(g, box(-170, -360, 340, 720, 54)) + backOne(-170, -360, 340, 720, tone.clay), 548, 590, 14),
    place(under(g, box(-185, -390, 370, 780, 58)) + backOne(-185, -390, 370, 780, tone.moss), 300, 500, -12),
  ),
);

const bubble = (x: number, y: number, w: number, h: number, fill: string): Svg => rect(x, y, w, h, fill, 20);

const oneInUse: Picture = lying((g) => {
  const [x, y, w, h] = [-190, -400, 380, 800];
  const chat = all(
    rect(x, y, w, h, '#F4ECDD'),
    rect(x, y, w, 128, '#1F5C4A'),
    circle(x + 66, y + 88, 24, '#E8A317'),
    rect(x + 104, y + 78, 150, 20, '#CFE3DA', 10),
    bubble(x + 36, y + 170, 220, 66, '#FFFFFF'),
    bubble(x + 36, y + 252, 160, 66, '#FFFFFF'),
    bubble(x + 130, y + 340, 216, 66, '#BFD9C9'),
    within(box(x + 96, y + 424, 250, 190, 20), wallpaper(x + 96, y + 380, 250, 290)),
    bubble(x + 36, y + 634, 190, 66, '#FFFFFF'),
    rect(x + 36, y + 724, 250, 46, '#FFFFFF', 23),
    circle(x + 322, y + 747, 24, '#1F5C4A'),
  );
  return all(
    circle(678, 236, 138, g.shade),
    circle(662, 220, 138, '#F4ECDD'),
    circle(662, 220, 112, '#D8CAB1'),
    circle(662, 220, 84, '#FFFDF8'),
    circle(662, 220, 70, '#B07A4A'),
    path('M602 196a70 70 0 0 1 76-42a84 84 0 0 0-76 42Z', '#D2A274'),
    place(under(g, box(x, y, w, h, 56)) + front(x, y, w, h, tone.moss, chat, 56), 340, 520, 8),
  );
});

/** The big round island of the Pro. */
function island(cx: number, cy: number, r: number, [light, mid, dark]: Tones): Svg {
  return all(
    circle(cx + r * 0.04, cy + r * 0.05, r * 1.02, dark),
    circle(cx, cy, r, light),
    circle(cx, cy, r * 0.93, mid),
    circle(cx, cy, r * 0.82, '#111917'),
    repeat(24, (i) => {
      const a = (i * Math.PI) / 12;
      return line(
        `M${cx + Math.cos(a) * r * 0.85} ${cy + Math.sin(a) * r * 0.85}L${cx + Math.cos(a) * r * 0.91} ${cy + Math.sin(a) * r * 0.91}`,
        dark,
        r * 0.02,
      );
    }),
    lens(cx - r * 0.3, cy - r * 0.3, r * 0.34),
    lens(cx + r * 0.4, cy - r * 0.2, r * 0.24),
    lens(cx - r * 0.06, cy + r * 0.42, r * 0.26),
    rect(cx + r * 0.3, cy + r * 0.2, r * 0.22, r * 0.22, '#6A2D25', r * 0.05),
    circle(cx - r * 0.5, cy + r * 0.32, r * 0.07, '#FBF1D2'),
  );
}

const sand: Tones = ['#EADBC0', '#D2BD99', '#A58E69'];

const proBack: Picture = standing((g) =>
  all(
    cast(g, 420, 880, 250, 22),
    place(front(-150, -320, 300, 650, tone.ink, wallpaper(-150, -320, 300, 650)), 542, 540, 8),
    back(
      192,
      190,
      320,
      688,
      tone.ink,
      island(352, 346, 118, tone.steel) + rect(322, 780, 60, 10, '#8C9A97', 5),
    ),
  ),
);

const proCamera: Picture = lying((g) =>
  all(
    place(
      under(g, box(-400, -260, 800, 1000, 110), 22) +
        back(-400, -260, 800, 1000, sand, island(0, 110, 290, tone.brass), 110),
      440,
      330,
      -14,
    ),
  ),
);

export const phones: Readonly<Record<string, readonly Picture[]>> = {
  'veyra-one-5g': [standing(oneFront), oneBacks, oneInUse],
  'veyra-pro-camera': [proBack, proCamera],
  'veyra-fold': [foldOpen, foldTent],
  'saral-keypad-phone': [saralFront, saralPair],
};
