/** Coffee and chai. */
import { chaiGlass, drum, steam } from '../forms';
import { letters, print } from '../lettering';
import { type Tones, tone } from '../palette';
import { cast, lying, type Picture, standing } from '../scene';
import {
  all,
  box,
  circle,
  dots,
  ellipse,
  line,
  path,
  place,
  points,
  rect,
  type Svg,
  solid,
  stamp,
  within,
} from '../svg';

const bean: Svg = all(
  ellipse(3, 5, 26, 18, '#36200F'),
  ellipse(0, 0, 26, 18, '#6B4529'),
  ellipse(-7, -6, 11, 6, '#94694A'),
  line('M-20 4Q0 -8 20 -4', '#36200F', 4),
);

/** A pouch that stands: crimped above, wider at the foot; its foot's middle at 0,0. */
export function pouch(h: number, [light, mid, dark]: Tones, label: Svg): Svg {
  const w = h * 0.62;
  const d = `M${-w / 2 + 14} ${-h}H${w / 2 - 14}Q${w / 2 - 18} ${-h * 0.6} ${w / 2} ${-30}Q${w / 2} 0 ${w / 2 - 30} 0H${-w / 2 + 30}Q${-w / 2} 0 ${-w / 2} -30Q${-w / 2 + 18} ${-h * 0.6} ${-w / 2 + 14} ${-h}Z`;
  return all(
    solid(
      d,
      mid,
      path(`M${-w / 2} ${-h}H${-w * 0.24}Q${-w * 0.3} ${-h * 0.4} ${-w * 0.22} 0H${-w / 2}Z`, light),
      path(`M${w * 0.36} ${-h}H${w / 2}V0H${w * 0.3}Q${w * 0.42} ${-h * 0.4} ${w * 0.36} ${-h}Z`, dark),
      rect(-w / 2, -h, w, 54, dark),
      line(
        Array.from({ length: Math.round(w / 16) }, (_, i) => `M${-w / 2 + i * 16} ${-h + 8}v38`).join(''),
        mid,
        4,
      ),
      path(`M${-w * 0.4} 0Q0 -70 ${w * 0.4} 0Z`, dark),
    ),
    label,
  );
}

/** Hills with rows of bushes, a sun behind them: the mark on the coffee and the tea. */
const hills = (w: number, h: number, far: string, near: string): Svg =>
  all(
    circle(w * 0.62, h * 0.36, h * 0.22, '#E8A317'),
    path(`M0 ${h * 0.6}Q${w * 0.3} ${h * 0.24} ${w * 0.55} ${h * 0.54}T${w} ${h * 0.42}V${h}H0Z`, far),
    path(`M0 ${h * 0.8}Q${w * 0.4} ${h * 0.5} ${w} ${h * 0.74}V${h}H0Z`, near),
    line(
      `M0 ${h * 0.9}Q${w * 0.4} ${h * 0.62} ${w} ${h * 0.86}M0 ${h}Q${w * 0.4} ${h * 0.76} ${w} ${h}`,
      far,
      h * 0.03,
    ),
  );

export const coffeeLabel = (u: number): Svg =>
  place(
    all(
      rect(-150, -430, 300, 330, tone.cream[1], 8),
      place(
        within(
          box(0, 0, 260, 150, 6),
          rect(0, 0, 260, 150, '#F3E0BC') + hills(260, 150, '#7FA391', '#1F5C4A'),
        ),
        -130,
        -412,
      ),
      letters('MALNAD', 0, -238, 40, tone.coffee[1]),
      letters('FILTER COFFEE', 0, -180, 20, tone.clay[1]),
      rect(-40, -142, 80, 24, tone.leaf[1], 12),
      print(-24, -134, [48], 1, tone.cream[0], 8),
    ),
    0,
    0,
    0,
    u,
  );

export const coffeePack: Picture = (g) =>
  all(
    cast(g, 410, 862, 230, 24),
    place(pouch(640, tone.coffee, coffeeLabel(1)), 400, 856),
    stamp(bean, points('150 868, 208 892, 640 884, 690 860, 600 916')),
  );

export const coffeeGround: Picture = lying((g) =>
  all(
    place(
      place(path('M-186 -600H186L200 0H-200Z', g.shade), 18, 20) + pouch(600, tone.coffee, coffeeLabel(0.92)),
      330,
      700,
      -13,
    ),
    circle(610, 760, 150, g.shade),
    circle(594, 742, 150, tone.brass[1]),
    path('M444 742A150 150 0 0 1 594 592A210 210 0 0 0 444 742Z', tone.brass[0]),
    circle(594, 742, 130, tone.brass[2]),
    circle(596, 746, 124, tone.coffee[2]),
    circle(590, 738, 116, tone.coffee[1]),
    circle(570, 716, 62, tone.coffee[0]),
    dots(points('620 700, 650 760, 540 790, 600 800, 660 720, 520 740'), 5, tone.coffee[2]),
    stamp(bean, points('650 200, 700 262, 610 280, 120 880, 190 920, 90 820, 690 470, 640 520')),
  ),
);

export const chaiTin: Picture = (g) =>
  all(
    cast(g, 410, 846, 220, 26),
    drum(400, 300, 380, 530, tone.madder, {
      tilt: 0.07,
      on: all(
        rect(200, 430, 400, 300, tone.cream[1]),
        rect(200, 430, 110, 300, tone.cream[0]),
        rect(510, 430, 90, 300, tone.cream[2]),
        rect(200, 416, 400, 8, tone.haldi[0]),
        rect(200, 736, 400, 8, tone.haldi[0]),
        place(hills(280, 150, '#93A87F', '#1F5C4A'), 258, 446),
        letters('ASSAM', 398, 612, 44, tone.madder[1]),
        letters('MASALA CHAI', 398, 676, 24, tone.leaf[1]),
        stamp(
          path('M0 -22C14 -12 14 8 0 18C-14 8 -14 -12 0 -22Z', tone.haldi[1]),
          points(
            '230 796, 290 812, 350 820, 410 821, 470 816, 530 804, 240 380, 300 392, 360 398, 420 398, 480 392, 540 380',
          ),
        ),
      ),
    }),
    path('M204 262A196 28 0 0 0 596 262V322A196 28 0 0 1 204 322Z', tone.madder[2]),
    path('M204 258A196 28 0 0 0 596 258V312A196 28 0 0 1 204 312Z', tone.haldi[1]),
    path('M236 274A196 28 0 0 0 300 282V336A196 28 0 0 1 236 328Z', tone.haldi[0]),
    path('M520 279A196 28 0 0 0 596 258V312A196 28 0 0 1 520 333Z', tone.haldi[2]),
    ellipse(400, 258, 196, 28, tone.haldi[0]),
    ellipse(403, 260, 176, 22, tone.haldi[1]),
    rect(376, 222, 48, 38, tone.haldi[2], 12),
    rect(374, 218, 48, 30, tone.haldi[0], 14),
  );

const pod: Svg = all(
  path('M-30 0Q0 -24 30 0Q0 24 -30 0Z', tone.moss[1]),
  path('M-30 0Q0 -24 30 0Q0 -6 -30 0Z', tone.moss[0]),
  line('M-24 2Q0 8 24 2', tone.moss[2], 3),
);

export const chaiPoured: Picture = standing(
  (g) =>
    all(
      cast(g, 300, 872, 160, 22),
      steam(290, 400, '#FFFDF8', 140),
      place(chaiGlass(420, tone.glass, tone.tan), 290, 866),
      cast(g, 596, 876, 140, 20),
      place(chaiGlass(300, tone.glass, tone.tan), 590, 868),
      steam(586, 530, '#FFFDF8', 110),
      place(pod, 120, 900, -20),
      place(pod, 420, 930, 14),
      place(pod, 480, 912, -30),
      // A star of spice and a finger of ginger.
      place(
        all(
          [0, 45, 90, 135, 180, 225, 270, 315]
            .map((turn) => place(path('M0 0C-8 -12 -8 -30 0 -40C8 -30 8 -12 0 0Z', tone.wood[1]), 0, 0, turn))
            .join(''),
          circle(0, 0, 7, tone.wood[2]),
        ),
        724,
        918,
        10,
        [1, 0.6],
      ),
    ),
  730,
);
