/** Codes as customers type them. Pure. */

/** Capitals and digits, as codes are kept: spaces and hyphens are forgiven. @returns undefined for what no code can be. */
export function couponCodeOf(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  return /^[A-Z0-9]{3,20}$/.test(code) ? code : undefined;
}
