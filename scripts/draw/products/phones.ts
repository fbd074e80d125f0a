import { slab } from '../forms';
import { ink, type Tones, tone } from '../palette';
import { cast, lying, type Picture, standing, under } from '../scene';
import { all, box, circle, line, path, place, poly, rect, repeat, type Svg, solid, within } from '../svg';

const lens = (x: number, y: number, r: number): Svg =>
  all(
    circle(x, y, r, '#0F1714'),
    circle(x, y, r * 0.62, '#2E4560'),
    circle(x - r * 0.22, y - r * 0.24, r * 0.2, '#C9DCE4'),
  );

/** Hills, a sun and a river: what the screens of this shop show when nobody has chosen a picture. */
function wallpaper(x: number, y: number, w: number, h: number): Svg {
  const at = (fx: number, fy: number) => `${x + w * fx} ${y + h * fy}`;
  return all(
    rect(x, y, w, h, '#F3E4C6'),
    circle(x + w * 0.62, y + h * 0.4, w * 0.21, '#E8A317'),
    path(
      `M${at(0, 0.5)}C${at(0.25, 0.38)} ${at(0.4, 0.44)} ${at(0.6, 0.54)}S${at(0.9, 0.5)} ${at(1, 0.46)}V${y + h}H${x}Z`,
      '#7FA391',
    ),
    path(`M${at(0, 0.68)}C${at(0.3, 0.52)} ${at(0.5, 0.6)} ${at(1, 0.72)}V${y + h}H${x}Z`, '#3E8A70'),
    path(`M${at(0, 0.86)}C${at(0.4, 0.7)} ${at(0.7, 0.72)} ${at(1, 0.82)}V${y + h}H${x}Z`, '#1F5C4A'),
  );
}

function gleam(x: number, y: number, w: number, h: number): Svg {
  return `<path d="M${x} ${y}H${x + w * 0.55}L${x} ${y + h * 0.5}Z" fill="#fff" opacity=".13"/>`;
}

function front(x: number, y: number, w: number, h: number, body: Tones, content: Svg, r = 46): Svg {
  const b = 15;
  const screen = box(x + b, y + b, w - 2 * b, h - 2 * b, r - b);
  return all(
    slab(x, y, w, h, r, [body[0], '#131A17', body[2]], 6),
    rect(x + w - 1, y + h * 0.28, 6, h * 0.1, body[2], 3),
    within(screen, content + gleam(x, y, w, h)),
    circle(x + w / 2, y + b + 22, 8, '#0F1714'),
  );
}

function back(x: number, y: number, w: number, h: number, [light, mid, dark]: Tones, on: Svg, r = 46): Svg {
  return all(
    slab(x, y, w, h, r, [light, mid, dark], 7),
    within(
      box(x + 7, y + 7, w - 14, h - 14, r - 7),
      poly(
        [
          [x, y],
          [x + w * 0.46, y],
          [x - 10, y + h * 0.62],
        ],
        light,
      ),
    ),
    on,
  );
}

/** Two lenses and a flash in a tall pill, and the maker's mark. */
function backOne(x: number, y: number, w: number, h: number, tones: Tones): Svg {
  const u = w / 290;
  return back(
    x,
    y,
    w,
    h,
    tones,
    all(
      rect(x + 28 * u, y + 30 * u, 86 * u, 190 * u, tones[2], 43 * u),
      lens(x + 71 * u, y + 76 * u, 30 * u),
      lens(x + 71 * u, y + 152 * u, 30 * u),
      circle(x + 71 * u, y + 200 * u, 9 * u, '#FBF1D2'),
      path(`M${x + w / 2 - 22 * u} ${y + h * 0.82}l${22 * u} ${40 * u}l${22 * u} ${-40 * u}`, tones[2]),
    ),
    46 * u,
  );
}

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

const foldOpen: Picture = standing((g) => {
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
    poly(
      [
        [392, 250],
        [400, 244],
        [408, 250],
        [408, 818],
        [400, 822],
        [392, 818],
      ],
      '#B9AA8E',
    ),
    '<path d="M110 286L330 258L110 560Z" fill="#fff" opacity=".16"/>',
  );
});

const foldTent: Picture = standing((g) =>
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

function keypad(x: number, y: number, tones: Tones): Svg {
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

const saralFront: Picture = standing((g) => cast(g, 405, 872, 180, 20) + keypad(248, 184, tone.indigo));

const saralPair: Picture = lying((g) =>
  all(
    place(under(g, box(-152, -345, 304, 690, 58)) + keypad(-152, -345, tone.clay), 250, 470, -10),
    place(
      all(
        under(g, box(-152, -345, 304, 690, 58)),
        slab(-152, -345, 304, 690, 58, tone.indigo, 9),
        poly(
          [
            [-140, -300],
            [20, -334],
            [-140, 120],
          ],
          tone.indigo[0],
        ),
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

export const phones: Readonly<Record<string, readonly Picture[]>> = {
  'veyra-one-5g': [standing(oneFront), oneBacks, oneInUse],
  'veyra-pro-camera': [proBack, proCamera],
  'veyra-fold': [foldOpen, foldTent],
  'saral-keypad-phone': [saralFront, saralPair],
};
