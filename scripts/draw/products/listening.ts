/** Headphones and earbuds. */
import { type Tones, tone } from '../palette';
import { cast, type Ground, lying, type Picture, standing, under } from '../scene';
import { all, box, circle, ellipse, line, path, place, rect, type Svg, solid } from '../svg';

/** Headphones from the front; the cups face each other, their pads inside. */
export function headphones([light, mid, dark]: Tones): Svg {
  const cup = (flip: number) =>
    place(
      all(
        rect(-176, 520, 30, 120, tone.steel[2], 10),
        rect(-176, 520, 11, 120, tone.steel[0], 5),
        rect(-148, 526, 74, 250, tone.ink[1], 36),
        rect(-148, 526, flip > 0 ? 26 : 74, 250, flip > 0 ? tone.ink[0] : tone.ink[1], 26),
        solid(
          'M-142 508C-230 508 -262 570 -262 650S-230 792 -142 792Z',
          flip > 0 ? mid : dark,
          flip > 0
            ? path('M-142 500C-240 500 -272 570 -262 660Q-230 560 -150 548Z', light)
            : path('M-142 500C-230 508 -262 570 -262 650L-236 680Q-222 560 -142 540Z', mid),
        ),
      ),
      400,
      0,
      0,
      [flip, 1],
    );
  return all(
    path(
      'M190 560C170 300 270 190 400 190S630 300 610 560H576C590 330 510 240 400 240S210 330 224 560Z',
      dark,
    ),
    path('M190 560C170 300 270 190 400 190Q520 190 570 270Q500 226 400 228C280 228 204 330 216 560Z', mid),
    path('M196 470C190 300 280 204 400 200Q300 216 250 310Q216 380 216 470Z', light),
    path('M262 268Q320 214 400 214T538 268Q480 262 400 262T262 268Z', tone.tan[1]),
    path('M262 268Q320 214 400 214Q340 226 300 266Z', tone.tan[0]),
    cup(1),
    cup(-1),
    circle(176, 650, 40, dark),
    circle(172, 646, 38, mid),
    circle(172, 646, 22, tone.brass[1]),
    circle(168, 642, 12, tone.brass[0]),
  );
}

export const headphonesFront: Picture = (g) => cast(g, 400, 812, 250, 24) + headphones(tone.leaf);

export const headphonesFlat: Picture = lying((g) => {
  const cup = (x: number, y: number) =>
    all(
      circle(x + 14, y + 16, 132, g.shade),
      circle(x, y, 132, tone.cream[2]),
      circle(x - 4, y - 5, 128, tone.cream[0]),
      circle(x, y, 112, tone.cream[1]),
      circle(x + 2, y + 3, 62, tone.cream[2]),
      circle(x - 2, y - 2, 58, tone.brass[1]),
      path(`M${x - 60} ${y - 2}a58 58 0 0 1 70 -56a80 80 0 0 0 -70 56Z`, tone.brass[0]),
    );
  return all(
    place(
      all(
        place(line('M-180 150C-200 -190 200 -190 180 150', g.shade, 64), 16, 18),
        line('M-180 150C-200 -190 200 -190 180 150', tone.cream[2], 62),
        line('M-186 144C-200 -196 196 -196 176 144', tone.cream[1], 46),
        line('M-192 120C-190 -180 60 -190 110 -90', tone.cream[0], 14),
        line('M-90 -84Q0 -134 90 -84', tone.tan[1], 48),
        cup(-190, 210),
        cup(190, 210),
      ),
      400,
      400,
      -10,
    ),
    // The cable, for when the battery is not charged.
    line('M250 740C240 860 420 940 480 860S420 740 520 760S620 880 720 830', g.shade, 12),
    line('M246 732C236 852 416 932 476 852S416 732 516 752S616 872 716 822', tone.ink[1], 11),
    place(rect(0, -11, 46, 22, tone.ink[0], 6) + rect(46, -6, 26, 12, tone.brass[1], 4), 706, 824, -24),
  );
});

const BUD = 'M0 -80A80 80 0 0 1 0 80Q-18 80 -24 84L-34 190Q-36 214 -58 214T-80 190V0A80 80 0 0 1 0 -80Z';

/** An earbud with its tip to the right, about 0,0. */
const bud = ([light, mid, dark]: Tones): Svg =>
  all(
    path('M58 -30Q104 -44 116 0Q104 44 58 30Z', tone.ink[1]),
    path('M58 -30Q104 -44 112 -16L60 -6Z', tone.ink[0]),
    rect(44, -34, 26, 68, tone.steel[2], 8),
    solid(
      BUD,
      mid,
      path('M-90 -90H20Q-50 -40 -50 40V220H-90Z', light),
      path('M40 -90H90V90H-20Q60 60 40 -90Z', dark),
    ),
    circle(2, -4, 24, dark),
    circle(0, -6, 20, tone.marigold[1]),
  );

export const budsCase: Picture = standing((g) =>
  all(
    cast(g, 410, 836, 250, 26),
    // Lid open behind, buds standing in the case.
    solid(
      'M190 520Q190 330 300 330H500Q610 330 610 520Z',
      tone.leaf[2],
      path('M190 520Q190 330 300 330H360Q240 360 236 520Z', tone.leaf[1]),
      path('M226 540Q226 370 310 370H490Q574 370 574 540Z', '#0E2C24'),
    ),
    ellipse(400, 560, 214, 46, tone.leaf[2]),
    ellipse(400, 556, 196, 36, '#0E2C24'),
    place(bud(tone.cream), 318, 470, 0, [-0.86, 0.86]),
    place(bud(tone.cream), 482, 470, 0, 0.86),
    solid(
      'M184 560A216 46 0 0 0 616 560V690Q616 830 476 830H324Q184 830 184 690Z',
      tone.leaf[1],
      path('M184 540H300Q240 700 330 840H170Z', tone.leaf[0]),
      path('M540 580H630V840H470Q560 760 540 580Z', tone.leaf[2]),
    ),
    circle(400, 700, 9, '#F0B543'),
    rect(364, 790, 72, 6, tone.leaf[2], 3),
  ),
);

const eartip = (g: Ground): Svg =>
  all(
    circle(6, 8, 40, g.shade),
    circle(0, 0, 40, tone.ink[1]),
    circle(-3, -4, 36, tone.ink[0]),
    circle(0, 0, 16, tone.ink[2]),
  );

export const budsFlat: Picture = lying((g) =>
  all(
    place(place(path(BUD, g.shade), 18, 22) + bud(tone.cream), 280, 380, 24, 1.7),
    place(place(path(BUD, g.shade), 18, 22) + bud(tone.cream), 590, 330, -14, [-1.25, 1.25]),
    // Three sizes of tips, and the case closed.
    place(eartip(g), 130, 860),
    place(eartip(g), 236, 880, 0, 0.82),
    place(eartip(g), 324, 894, 0, 0.66),
    place(
      all(
        under(g, box(-150, -110, 300, 220, 100), 16),
        solid(
          box(-150, -110, 300, 220, 100),
          tone.leaf[1],
          path('M-150 -110L60 -110L-50 110L-150 110Z', tone.leaf[0]),
        ),
        rect(-150, -22, 300, 5, tone.leaf[2]),
        circle(0, 20, 8, '#F0B543'),
      ),
      590,
      776,
      10,
    ),
  ),
);
