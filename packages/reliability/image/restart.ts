/** Two instances behind one address; deploy/rolling-restart.sh goes round while people look and buy. */
import path from 'node:path';
import { startBalancer } from '@/scripts/lib/balancer';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv } from '@/scripts/lib/project.mjs';
import type { RawDatabase } from '@/scripts/lib/raw-database';
import { orderInShop } from '../lib/bought';
import { Shopper } from '../lib/http/shopper';
import type { Outcome } from '../lib/suite';
import { Meter } from '../load/meter';
import type { Image } from './build-image';
import { type Instance, startInstance } from './instance';
import { startManager } from './manager';

interface Stage {
  image: Image;
  env: Readonly<Record<string, string>>;
  database: RawDatabase;
  /** The port of PUBLIC_URL. */
  front: number;
  ports: readonly number[];
  size: { shoppers: number; restarts: number };
  say: (line: string) => void;
}

/** Work in the background that a restart has to wait for: a round of reconcile every second. */
const BUSY = { RECONCILE_INTERVAL_SECONDS: '1' };

export async function restartUnderLoad({
  image,
  env,
  database,
  front,
  ports,
  size,
  say,
}: Stage): Promise<Outcome> {
  const settings = { ...env, ...BUSY };
  const broken: string[] = [];
  const instances = new Map<number, Instance>();
  for (const port of ports) instances.set(port, await startInstance(image, port, settings));
  const door = await startBalancer(front, ports, { forwardedFor: 'passed' });
  let slowest = 0;
  const restart = async (port: number) => {
    const ended = await instances.get(port)?.stop();
    if (ended?.code !== 143) broken.push(`the instance at ${port} ended with ${ended?.code} at SIGTERM`);
    slowest = Math.max(slowest, ended?.ms ?? 0);
    instances.set(port, await startInstance(image, port, settings));
  };
  const manager = await startManager({ restart, front: door.ask });
  const ask = `node ${path.join(import.meta.dirname, 'ask.mjs')} ${manager.url}`;
  const script = [path.join(image.workdir, 'deploy/rolling-restart.sh'), ...ports.map(String)];
  const told = { RESTART: `${ask} restart `, TELL_PROXY: `${ask} front`, DRAIN_SECONDS: '1' };
  const meter = new Meter();
  const street = { open: true, placed: 0, meter, database, url: env.PUBLIC_URL ?? '' };
  const shoppers = Array.from({ length: size.shoppers }, () => keepBuying(street));
  for (let round = 1; round <= size.restarts; round += 1) {
    const { code, output } = await run('sh', script, { env: projectEnv(told) });
    if (code !== 0) broken.push(`rolling-restart.sh ended with ${code}: ${output}`);
    say(`restart ${round}: ${street.placed} orders placed so far, ${meter.failures.length} requests lost`);
  }
  street.open = false;
  await Promise.all(shoppers);
  for (const instance of instances.values()) await instance.stop();
  await door.close();
  await manager.close();
  await database.close();
  if (street.placed === 0) broken.push('nobody bought anything meanwhile');
  return {
    figures: {
      pages: meter.pages,
      orders: street.placed,
      lost: meter.failures.length,
      slowestStopMs: slowest,
    },
    broken: [...broken, ...meter.failures],
  };
}

interface Street {
  open: boolean;
  placed: number;
  readonly meter: Meter;
  readonly database: RawDatabase;
  readonly url: string;
}

async function keepBuying(street: Street): Promise<void> {
  const { meter, database, url } = street;
  while (street.open) {
    const shopper = new Shopper(url);
    await meter.measure('front page', () => shopper.browser.get('/'));
    try {
      const checkout = await shopper.fillCheckout();
      const sent = await meter.measure('order', () => checkout.send());
      if (sent === undefined) continue;
      // Where the database has it at the gateway, neither the answer nor the call behind it was cut off.
      const { gateway_order_id: known } = await orderInShop(database, 'email', checkout.email);
      if (known === null) meter.failures.push(`order of ${checkout.email}: not known at the gateway`);
      street.placed += 1;
    } catch (error) {
      meter.failures.push(`buying: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
