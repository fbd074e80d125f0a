/** For tests: the digits of every script that people in India write, as the platform's `Intl` knows them. */

/** CLDR's names of the numbering systems. `fullwide` is a keyboard's, not a script's. */
const SYSTEMS = {
  Devanagari: 'deva',
  Bengali: 'beng',
  Gurmukhi: 'guru',
  Gujarati: 'gujr',
  Odia: 'orya',
  Tamil: 'tamldec',
  Telugu: 'telu',
  Kannada: 'knda',
  Malayalam: 'mlym',
  'Ol Chiki': 'olck',
  'Meetei Mayek': 'mtei',
  Lepcha: 'lepc',
  Limbu: 'limb',
  Chakma: 'cakm',
  'Sora Sompeng': 'sora',
  Sharada: 'shrd',
  Takri: 'takr',
  Saurashtra: 'saur',
  Tirhuta: 'tirh',
  Modi: 'modi',
  'Masaram Gondi': 'gonm',
  'Gunjala Gondi': 'gong',
  Ahom: 'ahom',
  'Arabic-Indic': 'arab',
  Urdu: 'arabext',
  'full-width': 'fullwide',
} as const;

/** `['Devanagari', '०', '०१२३४५६७८९']`, …; a system that this platform does not know is left out. */
export function zerosOfScripts(): [script: string, zero: string, digits: string][] {
  const known = Intl.supportedValuesOf('numberingSystem');
  return Object.entries(SYSTEMS)
    .filter(([, numberingSystem]) => known.includes(numberingSystem))
    .map(([script, numberingSystem]) => {
      const format = new Intl.NumberFormat('en', { numberingSystem });
      const digits = Array.from({ length: 10 }, (_, value) => format.format(value));
      return [script, digits[0] ?? '', digits.join('')];
    });
}
