/** A webhook's body as it may be kept: the order in it names the account that pays. Pure. */

const ACCOUNT_NUMBER = /("account_number"\s*:\s*)(?:"((?:[^"\\]|\\.)*)"|(\d+))/g;

/** To be kept once the signature over the body as it came was verified. All but the account's last digits is byte for byte the same. */
export function maskedBody(body: Buffer): Buffer {
  const text = body.toString('latin1');
  const masked = text.replace(ACCOUNT_NUMBER, (_all, name: string, quoted?: string, bare?: string) => {
    const number = quoted ?? bare ?? '';
    return `${name}"${'X'.repeat(Math.max(0, number.length - 4))}${number.length > 4 ? number.slice(-4) : ''}"`;
  });
  return masked === text ? body : Buffer.from(masked, 'latin1');
}
