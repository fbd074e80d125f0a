/** The number of a business that is registered for GST. Pure. */

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** State, PAN, entity, `Z`, check character. */
const SHAPE = /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/;
/** States are 01 to 38; 97 is "other territory". */
const isState = (digits: string) => (digits >= '01' && digits <= '38') || digits === '97';

/** @param text capitals and digits, without spaces. */
export function isGstin(text: string): boolean {
  return SHAPE.test(text) && isState(text.slice(0, 2)) && checkCharacter(text) === text[14];
}

/** The state of a GSTIN, two digits. */
export function stateOfGstin(gstin: string): string {
  return gstin.slice(0, 2);
}

/** Of its first 14 characters: times 1 and 2 alternately, quotient and remainder by 36 added up. */
export function checkCharacter(gstin: string): string {
  let sum = 0;
  for (let place = 0; place < 14; place += 1) {
    const product = SIGNS.indexOf(gstin.charAt(place)) * (place % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return SIGNS.charAt((36 - (sum % 36)) % 36);
}
