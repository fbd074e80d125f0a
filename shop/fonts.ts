/**
 * Self-hosted faces, a subset a file: browsers fetch the others of a family only for what they add. next/font preloads the
 * Latin ones and the rupee sign, which the Latin ones lack. The files of shop/fonts are cut by `npm run shop-fonts`.
 * next/font wants every value as a literal, hence the repeated ranges.
 */
import localFont from 'next/font/local';

const inter = localFont({
  src: './fonts/inter.woff2',
  weight: '400 700',
  variable: '--face-inter',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
  adjustFontFallback: false,
});

const interRupee = localFont({
  src: './fonts/inter-rupee.woff2',
  weight: '400 700',
  variable: '--face-inter-rupee',
  declarations: [{ prop: 'unicode-range', value: 'U+20B9' }],
  adjustFontFallback: false,
});

const interExtended = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  weight: '100 900',
  variable: '--face-inter-extended',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20B8,U+20BA-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

/** Of one weight, whatever is asked for: headings and prices have no other. */
const fraunces = localFont({
  src: './fonts/fraunces.woff2',
  weight: '100 900',
  variable: '--face-fraunces',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
  adjustFontFallback: false,
});

const frauncesRupee = localFont({
  src: './fonts/fraunces-rupee.woff2',
  weight: '100 900',
  variable: '--face-fraunces-rupee',
  declarations: [{ prop: 'unicode-range', value: 'U+20B9' }],
  adjustFontFallback: false,
});

const frauncesExtended = localFont({
  src: '../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-ext-wght-normal.woff2',
  weight: '100 900',
  variable: '--face-fraunces-extended',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20B8,U+20BA-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

/** Of one weight, which browsers embolden (docs/decisions/027). */
const devanagari = localFont({
  src: './fonts/devanagari.woff2',
  weight: '400',
  variable: '--face-devanagari',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0900-097F,U+200C-200D,U+25CC',
    },
  ],
});

/** Class names for `<html>`: they set the variables that theme.css builds its font lists from. */
export const fontVariables = [
  inter,
  interRupee,
  interExtended,
  fraunces,
  frauncesRupee,
  frauncesExtended,
  devanagari,
]
  .map((face) => face.variable)
  .join(' ');
