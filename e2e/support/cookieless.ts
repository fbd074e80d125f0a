/** A browser that keeps no cookies, as the shop and its pages meet it: whatever the engine, and without scripts too. */
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Cookieless {
  /** For `browser.newContext`. */
  readonly proxy: { readonly server: string; readonly bypass: string };
  close(): void;
}

/** A proxy that takes the cookies out of what passes. */
export async function withoutCookies(): Promise<Cookieless> {
  const server = createServer((request, response) => {
    const { cookie: _cookie, ...headers } = request.headers;
    const onwards = send(request.url ?? '', { method: request.method, headers }, (answer) => {
      const { 'set-cookie': _set, ...kept } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, kept);
      answer.pipe(response);
    });
    onwards.on('error', () => response.destroy());
    request.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    // Chromium would go past it to this machine.
    proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
