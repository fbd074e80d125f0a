/**
 * The keys that a configured webhook secret can stand for. The documentation says to Base64-encode the merchant secret
 * and use that; the dashboard shows the merchant secret itself, and both look alike: 32 hex characters are valid Base64
 * of something else. So both readings are tried.
 */

/** Printable ASCII without spaces and without the comma, which separates two secrets. */
const CHARACTERS = /^[!-+\--~]+$/;
/** The length of the shortest one that the gateway publishes, `abc1234`; Base64's padding does not count. */
const MIN_LENGTH = 7;
const MASKED = /^<.*>$|[*•●]{3}|…|\.{3}$|^x+$/i;

/** @returns what is wrong with a pasted secret and how to mend it; undefined when it can be used. Never repeats the secret. */
export function webhookSecretFault(secret: string): string | undefined {
  const given = withoutPrefix(secret);
  if (/^(["'`]).*\1$/.test(given)) return 'stands in quotes: paste it without them';
  if (MASKED.test(given)) {
    return 'is masked, cut short or a placeholder: show the secret in the dashboard and copy all of it';
  }
  if (!CHARACTERS.test(given)) {
    return 'holds a space, a line break or a character that no secret has: copy it again, alone';
  }
  return unpadded(given).length < MIN_LENGTH
    ? `has fewer than ${MIN_LENGTH} characters: copy all of it`
    : undefined;
}

/** The HMAC keys of a secret, the documented one first: its Base64 decoded where it is Base64, then its own characters. */
export function webhookKeys(secret: string): readonly [Uint8Array, ...Uint8Array[]] {
  const text = withoutPrefix(secret);
  const decoded = Buffer.from(text, 'base64');
  // Only what encodes back to the same text is Base64; its padding may have been left behind when it was copied.
  const printed = decoded.toString('base64');
  const isBase64 = text === printed || text === unpadded(printed);
  return isBase64 ? [decoded, Buffer.from(text)] : [Buffer.from(text)];
}

function withoutPrefix(secret: string): string {
  return secret.replace(/^whsec_/, '');
}

function unpadded(base64: string): string {
  return base64.replace(/=+$/, '');
}
