/** The diyas and the cane lamp. */
import { drum, flower, mouth } from '../forms';
import { tone } from '../palette';
import { cast, hanging, lying, type Picture, under } from '../scene';
import { all, circle, ellipse, line, path, place, rect, repeat, type Svg, solid, stamp } from '../svg';

/** A flame with its foot at 0,0. */
const flame = (h: number): Svg =>
  all(
    path(
      `M0 0C${-h * 0.42} ${-h * 0.12} ${-h * 0.3} ${-h * 0.5} 0 ${-h}C${h * 0.34} ${-h * 0.5} ${h * 0.42} ${-h * 0.12} 0 0Z`,
      '#E8A317',
    ),
    path(
      `M0 0C${-h * 0.22} ${-h * 0.08} ${-h * 0.14} ${-h * 0.32} 0 ${-h * 0.58}C${h * 0.16} ${-h * 0.32} ${h * 0.22} ${-h * 0.08} 0 0Z`,
      '#FCEBB4',
    ),
  );

/** A lamp from the side: a shallow bowl with its lip to the left and a leaf to hold it by. */
const diyaSide: Svg = all(
  path('M150 -66C210 -100 262 -96 286 -128C292 -84 250 -40 160 -36Z', tone.brass[1]),
  path('M150 -66C210 -100 262 -96 286 -128C268 -92 220 -78 160 -54Z', tone.brass[0]),
  rect(-44, -8, 100, 26, tone.brass[2], 12),
  path('M-92 30A100 22 0 0 1 104 30Q104 48 6 48T-92 30Z', tone.brass[1]),
  path('M-92 30A100 22 0 0 1 6 9Q-50 26 -60 44Q-90 40 -92 30Z', tone.brass[0]),
  solid(
    'M-218 -78Q-100 -66 0 -66T178 -78Q170 8 6 14Q-110 10 -150 -40Q-180 -56 -218 -78Z',
    tone.brass[1],
    path('M-218 -78Q-100 -66 -60 -66Q-70 -10 0 20H-150Z', tone.brass[0]),
    path('M90 -80H190V40H40Q110 10 116 -80Z', tone.brass[2]),
  ),
  path('M-218 -80Q-100 -100 0 -100T180 -80Q100 -58 0 -58T-218 -80Z', tone.brass[0]),
  path('M-190 -80Q-100 -92 0 -92T160 -80Q100 -66 0 -66T-190 -80Z', '#6B4A16'),
  line('M-60 -80Q-130 -88 -192 -84', tone.cream[0], 12),
);

export const diyaFront: Picture = (g) =>
  all(
    circle(180, 470, 190, '#F7E7BC'),
    circle(180, 470, 120, '#FBF1D2'),
    cast(g, 560, 690, 130, 16),
    place(all(diyaSide, place(flame(120), -196, -90)), 560, 660, 0, 0.62),
    circle(440, 584, 64, '#FBF1D2'),
    place(flame(86), 440, 606),
    cast(g, 400, 856, 210, 26),
    place(diyaSide, 386, 800, 0, 1.1),
    place(flame(250), 172, 704),
  );

const marigoldFlower = (r: number): Svg =>
  all(
    flower(r, 12, '#D98A12', '#E8A317'),
    flower(r * 0.74, 9, '#E8A317', '#F7CD66'),
    flower(r * 0.42, 6, '#F7CD66', '#D98A12'),
  );

/** The flower's shapes are written once, however many lie about. */
const petalled = (scale: number): Svg => place(stamp(marigoldFlower(96), [[0, 0]]), 0, 0, 0, scale);

export const diyaAbove: Picture = lying((g) => {
  const drop = 'M0 -270C120 -170 176 -70 176 40A176 176 0 0 1 -176 40C-176 -70 -120 -170 0 -270Z';
  const lamp = all(
    under(g, drop, 20),
    path('M130 130C200 180 226 240 290 262C296 190 250 110 170 70Z', tone.brass[1]),
    path('M130 130C200 180 226 240 290 262C250 210 210 150 170 110Z', tone.brass[0]),
    solid(
      drop,
      tone.brass[1],
      path('M0 -280C-120 -170 -190 -70 -180 40Q-176 120 -110 190Q-140 0 20 -230Z', tone.brass[0]),
    ),
    place(solid(drop, '#6B4A16', path('M-160 100Q-60 30 60 60T170 40V220H-170Z', '#8F6521')), 0, 14, 0, 0.8),
    line('M20 90Q-30 -60 0 -210', tone.cream[2], 20),
    line('M16 86Q-34 -60 -4 -210', tone.cream[0], 14),
    circle(0, -226, 13, '#26352E'),
  );
  return all(
    place(lamp, 330, 520, -24),
    place(lamp, 610, 300, 30, 0.62),
    place(circle(8, 10, 84, g.shade) + petalled(1), 610, 740),
    place(circle(6, 8, 52, g.shade) + petalled(0.62), 470, 878),
    place(circle(6, 8, 56, g.shade) + petalled(0.67), 190, 170),
    repeat(9, (i) =>
      place(
        ellipse(0, 0, 18, 9, i % 2 ? '#E8A317' : '#D98A12'),
        80 + ((i * 173) % 660),
        60 + ((i * 311) % 880),
        i * 53,
      ),
    ),
  );
});

const SHADE =
  'M340 330Q400 306 460 330Q470 400 560 520Q640 640 640 720Q520 770 400 770T160 720Q160 640 240 520Q330 400 340 330Z';

function weave(light: string, dark: string, width: number): Svg {
  const fan = Array.from({ length: 15 }, (_, i) => {
    const t = (i - 7) / 7;
    return `M${400 + t * 58} 320Q${400 + t * 80} 440 ${400 + t * 250} 780`;
  });
  const hoops = Array.from({ length: 9 }, (_, i) => {
    const y = 372 + i * 46;
    return `M120 ${y - 22}Q400 ${y + 46} 680 ${y - 22}`;
  });
  return line(fan.join(''), dark, width) + line(hoops.join(''), light, width * 0.8);
}

export function lamp(inside: string): Svg {
  const [light, mid, dark] = tone.tan;
  return all(
    rect(396, 0, 8, 300, '#26352E'),
    rect(374, 268, 52, 60, tone.ink[1], 10),
    rect(374, 268, 18, 60, tone.ink[0], 8),
    solid(
      SHADE,
      inside,
      weave(light, mid, 15),
      path('M470 320Q480 400 580 540Q660 660 660 780H540Q560 560 430 320Z', `${dark}66`),
    ),
    line('M160 720Q280 770 400 770T640 720', dark, 20),
    line('M160 714Q280 764 400 764', light, 9),
    line('M340 330Q400 352 460 330', dark, 14),
  );
}

export const lampHung: Picture = hanging(() =>
  all(circle(400, 610, 86, '#FBE9B8'), lamp('#F6E3B4'), circle(400, 700, 46, '#FFFDF8')),
);

export const lampOverTable: Picture = () =>
  all(
    rect(0, 0, 800, 1000, '#B5A47E'),
    path('M230 470L-60 800H860L570 470Z', '#D6C698'),
    path('M250 470L90 800H710L550 470Z', '#F1E4BD'),
    // The net of light that the weave throws on the wall.
    line(
      'M330 180L-40 60M320 240L-40 200M300 320L-40 350M280 400L-40 480M470 180L840 60M480 240L840 200M500 320L840 350M520 400L840 480M220 -10Q120 240 130 520M80 -10Q20 240 10 560M580 -10Q680 240 670 520M720 -10Q780 240 790 560',
      '#CDBB8C',
      9,
    ),
    place(lamp('#FBE9B8'), 112, -60, 0, 0.72),
    rect(0, 770, 800, 230, tone.wood[1]),
    path('M90 770H710L800 1000H0Z', tone.wood[0]),
    rect(0, 766, 800, 8, '#DDB88C'),
    ellipse(218, 884, 164, 40, tone.wood[2]),
    ellipse(208, 874, 164, 40, tone.steel[2]),
    ellipse(206, 870, 162, 38, tone.steel[0]),
    ellipse(208, 873, 134, 28, tone.steel[1]),
    ellipse(184, 866, 70, 17, '#E6C48A'),
    ellipse(268, 866, 36, 12, tone.haldi[1]),
    ellipse(240, 884, 30, 9, tone.leaf[1]),
    ellipse(610, 908, 160, 38, tone.wood[2]),
    ellipse(600, 898, 160, 38, tone.steel[2]),
    ellipse(598, 894, 158, 36, tone.steel[0]),
    ellipse(600, 897, 130, 27, tone.steel[1]),
    ellipse(572, 890, 60, 16, tone.cream[0]),
    ellipse(652, 892, 42, 12, tone.madder[1]),
    ellipse(418, 850, 50, 9, tone.wood[2]),
    drum(406, 742, 88, 104, tone.steel, { foot: 70, tilt: 0.1 }),
    mouth(406, 742, 94, tone.steel[0], tone.steel[2], 7, 0.1),
  );
