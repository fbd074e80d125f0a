/** A wire to a server that goes quiet: connections stay open, and nothing comes through, or no answer does. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface QuietWire {
  readonly port: number;
  /** From now on, on the connections that there are and on new ones. */
  lose(what: 'nothing' | 'answers' | 'everything'): void;
  stop(): Promise<void>;
}

export async function quietWire(to: number): Promise<QuietWire> {
  let lost: Parameters<QuietWire['lose']>[0] = 'nothing';
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // One end has gone: so has the other.
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const socket of [near, far]) keep(socket);
    near.on('data', (bytes) => lost !== 'everything' && far.write(bytes));
    far.on('data', (bytes) => lost === 'nothing' && near.write(bytes));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    lose: (what) => {
      lost = what;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
