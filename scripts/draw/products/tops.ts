/** The khadi vest and the T-shirt. */
import { mix, type Tones, tone } from '../palette';
import { cast, hanging, lying, type Picture, standing, under } from '../scene';
import { all, circle, ellipse, line, path, rect, repeat, type Svg, solid } from '../svg';
import { BODY, folded, hanger, kurta, LEFT_SLEEVE, RIGHT_SLEEVE, rail, thrown } from './cloth';

const BANDI =
  'M330 262Q400 320 470 262L556 300Q520 400 576 480L590 806Q500 836 402 822L400 826L398 822Q300 836 210 806L224 480Q280 400 244 300Z';

function bandi([light, mid, dark]: Tones): Svg {
  return all(
    solid(
      BANDI,
      mid,
      path('M200 300L318 262L300 840L190 840Z', light),
      path('M520 280L600 300L610 840L526 840Z', dark),
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

export const bandiHung: Picture = hanging((g) =>
  all(rail(96), thrown(g, BANDI), hanger(400, 262, 128), bandi(olive)),
);

export const bandiWorn: Picture = hanging((g) =>
  all(
    rail(96),
    thrown(g, BODY, LEFT_SLEEVE, RIGHT_SLEEVE),
    kurta(tone.cream, tone.tan[1]),
    solid(
      'M322 262L240 298Q278 400 226 480L206 800Q290 826 366 818Q372 520 350 300Z',
      olive[1],
      path('M190 290L318 262L300 840L180 840Z', olive[0]),
      rect(346, 280, 10, 560, olive[2]),
      path('M240 676L316 690V708L240 694Z', olive[2]),
    ),
    solid(
      'M478 262L560 298Q522 400 574 480L594 800Q510 826 434 818Q428 520 450 300Z',
      olive[1],
      path('M520 280L600 290L620 840L536 840Z', olive[2]),
      rect(444, 280, 8, 560, olive[0]),
      path('M560 676L484 690V708L560 694Z', olive[2]),
    ),
    path('M470 420H540V438H470Z', olive[2]),
    path('M478 420L490 394L510 408L524 390L534 420Z', tone.madder[0]),
  ),
);

export function tee([light, mid, dark]: Tones): Svg {
  return all(
    solid(
      'M312 250Q400 316 488 250L574 286L706 442L602 536L560 486L566 850Q400 878 234 850L240 486L198 536L94 442L226 286Z',
      mid,
      path('M90 440L240 270L300 300L200 540Z', light),
      path('M240 300L300 280L306 880L220 880Z', light),
      path('M520 300L566 480L580 880L512 880Z', dark),
      path('M560 480L604 540L650 500L574 410Z', dark),
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

export const teeFlat: Picture = lying((g) =>
  all(
    under(
      g,
      'M312 250Q400 316 488 250L574 286L706 442L602 536L560 486L566 850Q400 878 234 850L240 486L198 536L94 442L226 286Z',
      18,
    ),
    tee(tone.cream),
  ),
);

export const teeStack: Picture = standing((g) =>
  all(
    cast(g, 404, 846, 280, 24),
    folded(150, 716, 500, 126, tone.leaf),
    folded(156, 590, 488, 126, tone.clay),
    folded(146, 464, 506, 126, tone.cream),
    solid(
      'M158 474L220 330H580L642 474Z',
      tone.cream[1],
      path('M150 480L220 330L340 330L280 480Z', tone.cream[0]),
      path('M540 330L590 330L650 480L596 480Z', tone.cream[2]),
    ),
    path('M316 330Q400 430 484 330Z', tone.cream[2]),
    path('M304 330Q400 452 496 330H474Q400 420 326 330Z', tone.cream[0]),
    line('M304 332Q400 454 496 332', tone.cream[2], 4),
    ellipse(400, 334, 72, 10, '#B9AA8E'),
  ),
);
