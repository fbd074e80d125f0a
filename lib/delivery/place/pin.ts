/** @returns whether this can be a PIN code. Pure. */
export function isPin(text: string | undefined): text is string {
  return text !== undefined && /^[1-9]\d{5}$/.test(text);
}
