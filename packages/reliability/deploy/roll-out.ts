/** A deployment as deploy/nginx/instances.sh describes it, while customers and administrators are at work. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/scripts/lib/ports';
import { startShop } from '@/scripts/lib/servers';
import type { ShopWorld } from '../lib/http/shop-world';
import type { Front } from './nginx';
import { migrate, type SecondBuild } from './second-build';

export interface Instances {
  readonly first: number;
  readonly second: number;
}

/** What nginx's old workers have just read reaches the instance that is to end, in milliseconds. Without this wait forms were lost. */
const DRAIN_MS = 3_000;
/** What an instance has begun it may end, in milliseconds. */
const GRACE_MS = 90_000;

/**
 * @param sideBySideMs how long both builds are asked at least.
 * @param meanwhile is done while both are asked.
 * @returns the ports; at the end only the second one is asked.
 */
export async function rollOut(
  world: ShopWorld,
  front: Front,
  build: SecondBuild,
  sideBySideMs: number,
  meanwhile: (instances: Instances) => Promise<void>,
  say: (line: string) => void,
): Promise<Instances> {
  const first = portOf(world.shop.url);
  const second = await freePort();
  const started = performance.now();
  const tell = (what: string) => say(`${Math.round((performance.now() - started) / 100) / 10} s: ${what}`);

  await migrate(build.folder, world.env);
  tell('the database has the second build’s migration');
  const logFile = path.join(path.dirname(world.databaseFile), 'second.log');
  await startShop(second, world.env, logFile, build.folder);
  tell('the second build is ready');
  await front.reload([first, second]);
  await Promise.all([sleep(sideBySideMs), meanwhile({ first, second })]);
  await front.reload([second]);
  tell('only the second build is asked');
  await sleep(DRAIN_MS);
  await world.shop.stop(GRACE_MS);
  tell('the first build has ended');
  return { first, second };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
