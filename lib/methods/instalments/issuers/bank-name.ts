/** Banks as people write them: the gateway's names are all capitals. Pure. */

/** Words that are short for others, which stay as they are. */
const SHORT: ReadonlySet<string> = new Set(
  'AU BOB BOI BOBCARD CBI CSB DBS DCB DLB ESAF HDFC HSBC ICICI IDBI IDFC IOB J&K KVB PNB RBL SBI SBM SIB TMB UCO'.split(
    ' ',
  ),
);
const SMALL: ReadonlySet<string> = new Set(['AND', 'FOR', 'OF', 'THE']);
/** Written as their owners do. */
const OWN: Readonly<Record<string, string>> = { INDUSIND: 'IndusInd', ONECARD: 'OneCard', FIRST: 'First' };

/** `PUNJAB NATIONAL BANK` becomes `Punjab National Bank`; a name that has small letters is left as it is. */
export function bankName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .split(' ')
    .map((word, index) => {
      if (SHORT.has(word)) return word;
      if (SMALL.has(word) && index > 0) return word.toLowerCase();
      return OWN[word] ?? word.charAt(0) + word.slice(1).toLowerCase();
    })
    .join(' ');
}
