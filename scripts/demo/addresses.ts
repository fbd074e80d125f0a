/** Which ports the demo listens on, and the address that the shop then has. */

export interface Addresses {
  readonly shopPort: number;
  readonly sandboxPort: number;
  readonly publicUrl: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * PORT wins, then the port of a PUBLIC_URL on this machine, then 3000. A PUBLIC_URL on this machine follows
 * the port, so that `PORT=3001 npm run demo` is enough; a public one stays as it is.
 */
export function addresses({ PORT, PUBLIC_URL, SANDBOX_PORT }: Variables): Addresses {
  const url = URL.parse(PUBLIC_URL ?? '');
  const local = url !== null && isLocal(url.hostname);
  const shopPort = portOf(PORT) ?? (local ? portOf(url.port) : undefined) ?? 3000;
  const publicUrl =
    url === null || local ? `http://${local ? url.hostname : 'localhost'}:${shopPort}` : url.origin;
  return { shopPort, sandboxPort: portOf(SANDBOX_PORT) ?? 4010, publicUrl };
}

function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function portOf(text: string | undefined): number | undefined {
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}
