/** Stands between the sandbox and the shop's webhook: keeps what really goes by, and lets it through while it is open. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Delivery } from './scheme';

export interface Tap {
  readonly url: string;
  /** The last delivery of each webhook, by its id. */
  readonly deliveries: ReadonlyMap<string, Delivery>;
  /** Where deliveries go on to; without an address they are kept, and acknowledged here. */
  forwardTo: string | undefined;
  close(): Promise<void>;
}

export async function startTap(): Promise<Tap> {
  const deliveries = new Map<string, Delivery>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const delivery = deliveryOf(request.headers, Buffer.concat(chunks));
    deliveries.set(delivery.id, delivery);
    response.writeHead(tap.forwardTo === undefined ? 200 : await passOn(tap.forwardTo, delivery)).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const tap: Tap = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deliveries,
    forwardTo: undefined,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return tap;
}

function deliveryOf(headers: IncomingHttpHeaders, body: Buffer): Delivery {
  const read = (name: string) => String(headers[`webhook-${name}`]);
  return { id: read('id'), timestamp: read('timestamp'), signature: read('signature'), body };
}

async function passOn(url: string, { id, timestamp, signature, body }: Delivery): Promise<number> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
    },
    body: new Uint8Array(body),
  });
  await answer.body?.cancel();
  return answer.status;
}
