/** In the place of scripts/lib/servers: hands out the one sandbox that stands, as on its first day. */
import { inject } from 'vitest';
import { SandboxControl } from '@/scripts/lib/sandbox-control';
import type { Server } from '@/scripts/lib/servers';

/** @param env takes the credentials of the one that stands. */
export async function startSandbox(_port: number, env: Record<string, string | undefined>): Promise<Server> {
  const sandbox = inject('sandbox');
  Object.assign(env, sandbox.env);
  await new SandboxControl(sandbox.url).reset();
  const never = new Promise<void>(() => undefined);
  return {
    name: 'sandbox',
    pid: undefined,
    url: sandbox.url,
    output: () => '',
    ended: never,
    stop: async () => undefined,
    kill: async () => undefined,
  };
}
