/** Loopback, private and link-local addresses, and names that only a local network knows. Pure. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (/^(localhost|.*\.(localhost|local|internal|lan|test))$/.test(host)) return true;
  if (/^(0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\./.test(host)) return true;
  if (/^(::1?|f[cd][0-9a-f]{2}:.*|fe80:.*)$/.test(host)) return true;
  return !host.includes('.') && !host.includes(':');
}
