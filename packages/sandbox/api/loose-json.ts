/** For fault rules and the log only: what cannot be read is refused elsewhere, with its own error. */
export function looseJson(raw: Uint8Array): unknown {
  if (raw.length === 0) return undefined;
  try {
    return JSON.parse(Buffer.from(raw).toString('utf8'));
  } catch {
    return undefined;
  }
}
