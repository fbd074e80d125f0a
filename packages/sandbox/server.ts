/** Starts and ends the sandbox: state file, HTTP server on loopback, webhook dispatcher. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { sandboxApp } from './app';
import { movableClock } from './clock';
import type { SandboxOptions } from './config';
import { expireDueLinks } from './expiry';
import type { Gateway } from './gateway';
import { DEFAULT_SETTINGS } from './store/settings';
import { openStore } from './store/store';
import { type Dispatcher, startDispatcher } from './webhooks/dispatcher';

const HOST = '127.0.0.1';

export interface RunningSandbox {
  readonly url: string;
  close(): Promise<void>;
}

/** @throws Error when the port is taken (`EADDRINUSE`) or the state file is another version's. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const store = openStore(options.dataFile, {
    ...DEFAULT_SETTINGS,
    ...(options.merchantName !== undefined && { merchant_name: options.merchantName }),
  });
  // The address is known once the server listens, and no request is served before.
  let baseUrl = '';
  let dispatcher: Dispatcher | undefined;
  const gateway: Gateway = {
    get baseUrl() {
      return baseUrl;
    },
    credentials: options.credentials,
    webhookUrl: options.webhookUrl,
    store,
    clock: movableClock(store.settings),
    wakeDispatcher: () => dispatcher?.wake(),
  };
  const server = createAdaptorServer({ fetch: sandboxApp(gateway).fetch }) as Server;
  try {
    server.listen(options.port, HOST);
    await once(server, 'listening');
  } catch (error) {
    store.close();
    throw error;
  }
  baseUrl = `http://${HOST}:${(server.address() as AddressInfo).port}`;
  dispatcher = startDispatcher(gateway, () => expireDueLinks(gateway));
  return {
    url: baseUrl,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await dispatcher.stop();
      store.close();
    },
  };
}
