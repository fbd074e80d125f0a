/** Takes secrets out of what the ledger keeps: credentials, tokens and card data never reach the file. */

const SECRET_FIELDS = new Set([
  'client_secret',
  'access_token',
  'token',
  'redirect_url',
  'challenge_url',
  'card_number',
  'cvv',
  'otp',
  'expiry_month',
  'expiry_year',
  'account_number',
  'pan_number',
]);

export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, SECRET_FIELDS.has(key) ? '[redacted]' : redact(inner)]),
  );
}
