/** Starts the proxy of careless-proxy.ts. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { ProxySettings } from './careless-proxy';

export interface RunningProxy {
  readonly port: number;
  stop(): Promise<void>;
}

export async function startProxy(settings: ProxySettings): Promise<RunningProxy> {
  const child: ChildProcess = fork(
    path.join(import.meta.dirname, 'careless-proxy.ts'),
    [JSON.stringify(settings)],
    {
      execArgv: [],
    },
  );
  const [address] = await once(child, 'message');
  return {
    port: (address as { port: number }).port,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
