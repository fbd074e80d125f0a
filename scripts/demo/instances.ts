/** The demo's shops: one on its port, or several behind a balancer that has it. */
import { startBalancer } from '../lib/balancer';
import { freePorts, LOOPBACK } from '../lib/ports';
import { type Server, startServer, startShop } from '../lib/servers';

type Variables = Record<string, string | undefined>;

export async function startInstances(port: number, count: number, env: Variables = {}): Promise<Server[]> {
  if (count === 1) return [await startShop(port, env)];
  const instances: Server[] = [];
  const ports = await freePorts(count);
  for (const [index, own] of ports.entries()) {
    instances.push(
      await startServer({
        name: `instance ${index + 1}`,
        // Without npm in front of it, so that the process that is named is the one that answers.
        command: ['node', 'scripts/start.mjs'],
        env: { ...env, HOST: LOOPBACK, PORT: String(own) },
        url: `http://${LOOPBACK}:${own}`,
        readyPath: '/api/health',
      }),
    );
  }
  await startBalancer(port, ports, { forwardedFor: 'set' });
  return instances;
}
