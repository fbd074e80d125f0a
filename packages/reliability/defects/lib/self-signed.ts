/** A server over TLS with a certificate that nobody vouches for. */
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** @returns PEM: a certificate for `localhost`, good from the day before `now` until the day after, signed with its own key. */
export async function selfSigned(now = Date.now()): Promise<{ cert: string; key: string }> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(now + DAY_MS),
  });
  return { cert, key };
}

export interface TlsServer {
  readonly url: string;
  readonly cert: string;
  /** Requests that were read: none before a handshake that the client accepts. */
  requests(): number;
  /** Connections that were begun. */
  connections(): number;
  close(): void;
}

/** Answers every request with an access token, as whoever stands in the middle would. */
export async function selfSignedServer(): Promise<TlsServer> {
  const { cert, key } = await selfSigned();
  let requests = 0;
  let connections = 0;
  const server = https.createServer({ cert, key }, (_request, response) => {
    requests += 1;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ access_token: 'stolen', expires_in: 3600 }));
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cert,
    requests: () => requests,
    connections: () => connections,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
