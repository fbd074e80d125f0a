import { mix, type Tones, tone } from '../palette';
import { cast, type Ground, hanging, lying, type Picture, standing, under } from '../scene';
import {
  all,
  box,
  circle,
  dots,
  ellipse,
  grid,
  line,
  path,
  place,
  poly,
  rect,
  repeat,
  type Svg,
  solid,
  stamp,
} from '../svg';

/** A wooden hanger whose bar meets the shoulders at `y`. */
function hanger(cx: number, y: number, spread: number): Svg {
  return all(
    line(`M${cx} ${y - 20}v-34c0-20 34-22 34-50a32 32 0 0 0-64 0`, tone.steel[2], 9),
    line(`M${cx - spread} ${y + 46}L${cx} ${y - 14}L${cx + spread} ${y + 46}`, tone.wood[1], 20),
    line(`M${cx - spread} ${y + 41}L${cx} ${y - 19}`, tone.wood[0], 7),
  );
}

/** The rail from which things hang, and its peg. */
const rail = (y: number): Svg =>
  all(
    rect(0, y, 800, 22, tone.wood[1]),
    rect(0, y, 800, 8, tone.wood[0]),
    rect(0, y + 22, 800, 8, '#24332C22'),
  );

const BODY = 'M322 250Q400 290 478 250L552 284L582 912Q490 928 400 928T218 912L248 284Z';
const LEFT_SLEEVE = 'M322 250L248 282Q214 304 204 364L136 676Q170 706 222 706L268 460Z';
const RIGHT_SLEEVE = 'M478 250L552 282Q586 304 596 364L664 676Q630 706 578 706L532 460Z';

/** What a thing on a hanger throws on the wall behind it. */
const thrown = (ground: Ground, ...outlines: readonly string[]): Svg =>
  place(path(outlines.join(''), ground.shade), 30, 26);

export function kurta([light, mid, dark]: Tones, buttons: string): Svg {
  return all(
    hanger(400, 250, 122),
    solid(
      LEFT_SLEEVE,
      mid,
      poly(
        [
          [120, 690],
          [204, 310],
          [244, 310],
          [176, 720],
        ],
        light,
      ),
      path('M120 642Q168 676 240 672V720H110Z', dark),
    ),
    solid(
      RIGHT_SLEEVE,
      dark,
      poly(
        [
          [532, 250],
          [572, 290],
          [640, 720],
          [570, 720],
          [520, 460],
        ],
        mid,
      ),
      path('M680 642Q632 676 560 672V720H690Z', light),
    ),
    solid(
      BODY,
      mid,
      poly(
        [
          [240, 280],
          [306, 260],
          [290, 940],
          [200, 940],
        ],
        light,
      ),
      poly(
        [
          [524, 260],
          [570, 280],
          [600, 940],
          [506, 940],
        ],
        dark,
      ),
      path(
        'M346 560Q336 760 322 940H342Q354 760 346 560ZM458 600Q466 780 480 940H464Q456 780 458 600Z',
        dark,
      ),
    ),
    path('M236 560L219 912L240 918ZM564 560L581 912L560 918Z', dark),
    rect(380, 284, 40, 240, light, 4),
    rect(412, 284, 8, 240, dark),
    path('M318 246Q400 296 482 246L474 214Q400 250 326 214Z', light),
    path('M326 214Q400 250 474 214Q400 200 326 214Z', dark),
    line('M400 236V282', dark, 5),
    repeat(4, (i) => circle(398, 320 + i * 56, 9, buttons)),
  );
}

export const kurtaHung: Picture = hanging((g) =>
  all(rail(96), thrown(g, BODY, LEFT_SLEEVE, RIGHT_SLEEVE), kurta(tone.indigo, tone.tan[0])),
);

const kurtaCollar: Picture = hanging(() =>
  all(
    solid(
      'M0 420Q60 300 220 250Q400 380 580 250Q740 300 800 420V1000H0Z',
      tone.indigo[1],
      poly(
        [
          [0, 250],
          [250, 240],
          [150, 1000],
          [0, 1000],
        ],
        tone.indigo[0],
      ),
      poly(
        [
          [640, 240],
          [820, 300],
          [820, 1000],
          [700, 1000],
        ],
        tone.indigo[2],
      ),
    ),
    path('M196 262Q400 440 604 262L584 140Q400 260 216 140Z', tone.indigo[0]),
    path('M216 140Q400 260 584 140Q400 92 216 140Z', tone.indigo[2]),
    path('M400 224V372L604 262L584 140Q500 200 400 214Z', tone.indigo[1]),
    line('M232 170Q400 280 568 170M212 254Q400 410 588 254', tone.indigo[2], 4),
    rect(340, 350, 120, 660, tone.indigo[0]),
    rect(436, 350, 24, 660, tone.indigo[2]),
    line('M356 372V1000M424 372V1000', tone.indigo[2], 4),
    repeat(4, (i) => {
      const y = 440 + i * 156;
      return all(
        circle(398, y + 5, 33, tone.indigo[2]),
        circle(392, y, 32, tone.tan[1]),
        circle(386, y - 6, 25, tone.tan[0]),
        repeat(4, (k) => circle(386 + (k % 2 ? 7 : -7), y - 6 + (k > 1 ? 7 : -7), 4, tone.tan[2])),
      );
    }),
  ),
);

/** Folded cloth from the front: layers with round folds at the left. */
function folded(x: number, y: number, w: number, h: number, [light, mid, dark]: Tones, on: Svg = ''): Svg {
  const d = box(x, y, w, h, Math.min(26, h / 2));
  return solid(
    d,
    mid,
    rect(x, y, w, h * 0.3, light),
    rect(x, y + h * 0.46, w, 5, dark),
    rect(x, y + h * 0.74, w, 5, dark),
    rect(x + w * 0.86, y, w * 0.14, h, dark),
    on,
  );
}

const kurtaStack: Picture = standing((g) =>
  all(
    cast(g, 404, 846, 290, 24),
    folded(140, 720, 520, 122, tone.cream),
    folded(146, 600, 508, 122, tone.haldi),
    folded(138, 480, 520, 122, tone.indigo),
    // The topmost one shows its collar.
    solid(
      'M150 488L214 330Q400 300 588 330L650 488Z',
      tone.indigo[1],
      poly(
        [
          [150, 490],
          [210, 320],
          [330, 310],
          [260, 490],
        ],
        tone.indigo[0],
      ),
      poly(
        [
          [560, 320],
          [600, 330],
          [660, 490],
          [600, 490],
        ],
        tone.indigo[2],
      ),
    ),
    path('M318 322Q400 372 482 322L496 286Q400 250 304 286Z', tone.indigo[2]),
    path('M304 286Q310 330 400 372V336Q340 320 330 276Z', tone.indigo[0]),
    path('M496 286Q490 330 400 372V336Q460 320 470 276Z', tone.indigo[1]),
    rect(384, 366, 32, 120, tone.indigo[0]),
    circle(400, 400, 8, tone.tan[0]),
    circle(400, 448, 8, tone.tan[0]),
  ),
);

/** A small printed sprig about 0,0. */
const buti = (s: number, flowerColour: string, stalk: string): Svg =>
  all(
    path(
      `M0 ${-18 * s}c${12 * s} ${6 * s} ${12 * s} ${20 * s} 0 ${26 * s}c${-12 * s} ${-6 * s} ${-12 * s} ${-20 * s} 0 ${-26 * s}Z`,
      flowerColour,
    ),
    path(
      `M${-14 * s} ${4 * s}q${12 * s} ${2 * s} ${14 * s} ${18 * s}q${2 * s} ${-16 * s} ${14 * s} ${-18 * s}q${-4 * s} ${14 * s} ${-14 * s} ${20 * s}q${-10 * s} ${-6 * s} ${-14 * s} ${-20 * s}Z`,
      stalk,
    ),
  );

const KURTI =
  'M330 258Q400 330 470 258L548 296Q556 420 520 500Q600 700 640 892Q520 922 400 922T160 892Q200 700 280 500Q244 420 252 296Z';

const KURTI_LEFT = 'M330 258L252 294Q214 330 204 400L164 560Q196 586 242 584L280 440Z';
const KURTI_RIGHT = 'M470 258L548 294Q586 330 596 400L636 560Q604 586 558 584L520 440Z';

const kurtiHung: Picture = hanging((g) =>
  all(
    rail(96),
    path('M290 330L580 330Q570 440 560 500Q650 740 674 910L330 940Z', g.shade),
    hanger(400, 258, 126),
    solid(
      KURTI_LEFT,
      tone.cream[1],
      poly(
        [
          [160, 560],
          [210, 330],
          [246, 330],
          [200, 590],
        ],
        tone.cream[0],
      ),
      path('M150 528Q196 560 260 552V600H140Z', tone.madder[1]),
    ),
    solid(KURTI_RIGHT, tone.cream[2], path('M650 528Q604 560 540 552V600H660Z', tone.madder[2])),
    solid(
      KURTI,
      tone.cream[1],
      poly(
        [
          [250, 280],
          [320, 262],
          [330, 480],
          [250, 940],
          [140, 940],
        ],
        tone.cream[0],
      ),
      poly(
        [
          [500, 260],
          [560, 280],
          [530, 490],
          [660, 920],
          [540, 940],
          [470, 490],
        ],
        tone.cream[2],
      ),
      stamp(buti(0.82, tone.madder[1], tone.leaf[1]), grid(146, 340, 9, 10, 62, 54, 31)),
      path('M130 846Q400 900 670 846V960H130Z', tone.madder[1]),
      repeat(17, (i) =>
        circle(160 + i * 30, 886 + 8 * Math.sin(((i + 0.5) * Math.PI) / 17), 6, tone.cream[0]),
      ),
    ),
    path('M326 256Q400 338 474 256L462 250Q400 306 338 250Z', tone.madder[1]),
    path('M338 250Q400 306 462 250Q400 236 338 250Z', tone.cream[2]),
    line('M400 300V372', tone.madder[1], 10),
  ),
);

const kurtiPrint: Picture = lying((g) =>
  all(
    place(
      all(
        rect(-600, -520, 1200, 760, g.shade),
        solid(
          box(-600, -540, 1200, 760),
          tone.cream[1],
          poly(
            [
              [-600, -540],
              [80, -540],
              [-320, 220],
              [-600, 220],
            ],
            tone.cream[0],
          ),
          stamp(buti(2.1, tone.madder[1], tone.leaf[1]), grid(-520, -440, 9, 5, 128, 110, 64)),
          rect(-600, 110, 1200, 70, tone.madder[1]),
          dots(grid(-575, 145, 24, 1, 50), 14, tone.cream[0]),
        ),
      ),
      400,
      400,
      -6,
    ),
    // The carved block that printed it, face up.
    place(
      all(
        circle(16, 18, 150, g.shade),
        circle(0, 0, 150, tone.wood[2]),
        circle(-5, -6, 148, tone.wood[1]),
        circle(-5, -6, 124, tone.wood[0]),
        place(buti(4.4, tone.madder[1], tone.madder[2]), -4, -16),
        repeat(12, (i) =>
          circle(
            -5 + Math.cos((i * Math.PI) / 6) * 106,
            -6 + Math.sin((i * Math.PI) / 6) * 106,
            9,
            tone.madder[1],
          ),
        ),
      ),
      566,
      776,
    ),
  ),
);

const BANDI =
  'M330 262Q400 320 470 262L556 300Q520 400 576 480L590 806Q500 836 402 822L400 826L398 822Q300 836 210 806L224 480Q280 400 244 300Z';

function bandi([light, mid, dark]: Tones): Svg {
  return all(
    solid(
      BANDI,
      mid,
      poly(
        [
          [200, 300],
          [318, 262],
          [300, 840],
          [190, 840],
        ],
        light,
      ),
      poly(
        [
          [520, 280],
          [600, 300],
          [610, 840],
          [526, 840],
        ],
        dark,
      ),
      line(
        repeat(27, (i) => `M190 ${300 + i * 20}H610`),
        mix(mid, dark, 0.5),
        2,
      ),
      rect(400, 300, 6, 560, dark),
    ),
    path('M324 258Q400 322 476 258L466 226Q400 274 334 226Z', light),
    path('M334 226Q400 274 466 226Q400 208 334 226Z', dark),
    rect(397, 248, 6, 46, dark),
    repeat(5, (i) => circle(386, 346 + i * 96, 11, dark) + circle(384, 344 + i * 96, 9, tone.brass[0])),
    rect(452, 420, 84, 18, dark, 3),
    path('M462 420L474 392L496 408L514 388L526 420Z', tone.cream[0]),
    path('M250 680L330 694V712L250 698ZM550 680L470 694V712L550 698Z', dark),
  );
}

const olive: Tones = ['#97945F', '#747243', '#4E4D2C'];

const bandiHung: Picture = hanging((g) =>
  all(rail(96), thrown(g, BANDI), hanger(400, 262, 128), bandi(olive)),
);

const bandiWorn: Picture = hanging((g) =>
  all(
    rail(96),
    thrown(g, BODY, LEFT_SLEEVE, RIGHT_SLEEVE),
    kurta(tone.cream, tone.tan[1]),
    solid(
      'M322 262L240 298Q278 400 226 480L206 800Q290 826 366 818Q372 520 350 300Z',
      olive[1],
      poly(
        [
          [190, 290],
          [318, 262],
          [300, 840],
          [180, 840],
        ],
        olive[0],
      ),
      rect(346, 280, 10, 560, olive[2]),
      path('M240 676L316 690V708L240 694Z', olive[2]),
    ),
    solid(
      'M478 262L560 298Q522 400 574 480L594 800Q510 826 434 818Q428 520 450 300Z',
      olive[1],
      poly(
        [
          [520, 280],
          [600, 290],
          [620, 840],
          [536, 840],
        ],
        olive[2],
      ),
      rect(444, 280, 8, 560, olive[0]),
      path('M560 676L484 690V708L560 694Z', olive[2]),
    ),
    path('M470 420H540V438H470Z', olive[2]),
    path('M478 420L490 394L510 408L524 390L534 420Z', tone.madder[0]),
  ),
);

function tee([light, mid, dark]: Tones): Svg {
  return all(
    solid(
      'M312 250Q400 316 488 250L574 286L706 442L602 536L560 486L566 850Q400 878 234 850L240 486L198 536L94 442L226 286Z',
      mid,
      poly(
        [
          [90, 440],
          [240, 270],
          [300, 300],
          [200, 540],
        ],
        light,
      ),
      poly(
        [
          [240, 300],
          [300, 280],
          [306, 880],
          [220, 880],
        ],
        light,
      ),
      poly(
        [
          [520, 300],
          [566, 480],
          [580, 880],
          [512, 880],
        ],
        dark,
      ),
      poly(
        [
          [560, 480],
          [604, 540],
          [650, 500],
          [574, 410],
        ],
        dark,
      ),
      path('M240 486L262 400L252 560ZM560 486L538 400L548 560Z', dark),
      rect(220, 824, 360, 5, dark),
      line('M118 410L222 508M682 410L578 508', dark, 4),
    ),
    path('M308 250Q400 340 492 250L474 243Q400 306 326 243Z', light),
    path('M326 243Q400 306 474 243Q400 226 326 243Z', dark),
    line('M312 258Q400 340 488 258', dark, 3),
    rect(388, 262, 24, 14, tone.paper[0], 2),
  );
}

const teeFlat: Picture = lying((g) =>
  all(
    under(
      g,
      'M312 250Q400 316 488 250L574 286L706 442L602 536L560 486L566 850Q400 878 234 850L240 486L198 536L94 442L226 286Z',
      18,
    ),
    tee(tone.cream),
  ),
);

const teeStack: Picture = standing((g) =>
  all(
    cast(g, 404, 846, 280, 24),
    folded(150, 716, 500, 126, tone.leaf),
    folded(156, 590, 488, 126, tone.clay),
    folded(146, 464, 506, 126, tone.cream),
    solid(
      'M158 474L220 330H580L642 474Z',
      tone.cream[1],
      poly(
        [
          [150, 480],
          [220, 330],
          [340, 330],
          [280, 480],
        ],
        tone.cream[0],
      ),
      poly(
        [
          [540, 330],
          [590, 330],
          [650, 480],
          [596, 480],
        ],
        tone.cream[2],
      ),
    ),
    path('M316 330Q400 430 484 330Z', tone.cream[2]),
    path('M304 330Q400 452 496 330H474Q400 420 326 330Z', tone.cream[0]),
    line('M304 332Q400 454 496 332', tone.cream[2], 4),
    ellipse(400, 334, 72, 10, '#B9AA8E'),
  ),
);

export const garments: Readonly<Record<string, readonly Picture[]>> = {
  'kaveri-linen-kurta': [kurtaHung, kurtaCollar, kurtaStack],
  'bagru-print-long-kurti': [kurtiHung, kurtiPrint],
  'khadi-nehru-vest': [bandiHung, bandiWorn],
  'everyday-cotton-tee': [teeFlat, teeStack],
};
