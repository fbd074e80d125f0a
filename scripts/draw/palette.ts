/** Materials, each in three tones: where the light falls, its own colour, where the light does not reach. */

export type Tones = readonly [light: string, mid: string, dark: string];

export const tone = {
  leaf: ['#3E8A70', '#1F5C4A', '#134034'],
  moss: ['#93A87F', '#6F8A5E', '#4E6743'],
  marigold: ['#F7CD66', '#E8A317', '#B97C0C'],
  clay: ['#D17C62', '#B5533C', '#863B29'],
  madder: ['#C0604F', '#983A31', '#6B2522'],
  indigo: ['#5E78A8', '#35507E', '#223556'],
  lilac: ['#A596B8', '#76688E', '#4E4363'],
  cream: ['#FFFDF8', '#F4ECDD', '#D8CAB1'],
  paper: ['#FFFFFF', '#FBF8F2', '#E4DDCF'],
  steel: ['#F6F8F7', '#C9D2D0', '#8C9A97'],
  brass: ['#F2D084', '#CC9A3C', '#8F6521'],
  ink: ['#4A5B53', '#26352E', '#151F1A'],
  wood: ['#C59364', '#97643C', '#684226'],
  terracotta: ['#DE976F', '#C06D46', '#8F4B2D'],
  haldi: ['#F5D172', '#DFA730', '#B07B19'],
  tan: ['#CF9A62', '#A86F3B', '#754A25'],
  glass: ['#F4FAF8', '#D5E3DF', '#A5BBB5'],
  coffee: ['#7C5238', '#55341F', '#361F12'],
} as const satisfies Record<string, Tones>;

export const ink = '#1C2B24';
export const marigold = '#E8A317';
export const paper = '#FBF8F2';

/** `share` of `other` mixed into `colour`; both `#RRGGBB`. */
export function mix(colour: string, other: string, share: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const blend = (at: number) =>
    Math.round(channel(colour, at) * (1 - share) + channel(other, at) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${blend(1)}${blend(3)}${blend(5)}`.toUpperCase();
}
