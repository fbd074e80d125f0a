/** One load on one address, by autocannon in a process of its own. */
import { z } from 'zod';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';
import { median } from './report';

export interface Target {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Any other answer makes the measurement worthless. */
  readonly expect: number;
}

/** As browsers ask: its answer comes compressed. */
export function page(url: string, headers: Readonly<Record<string, string>> = {}): Target {
  return { url, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers }, expect: 200 };
}

export interface Measured {
  readonly perSecond: number;
  readonly p99Ms: number;
}

const CONNECTIONS = 8;

const report = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number() }),
  errors: z.number(),
  statusCodeStats: z.record(z.string(), z.object({ count: z.number() })),
});

/** @throws Error when an answer was not the expected one: a fast error page is no shop. */
export async function load(target: Target, seconds: number): Promise<Measured> {
  const { url, method = 'GET', headers = {}, body, expect } = target;
  const args = ['--json', '--no-progress', '-c', String(CONNECTIONS), '-d', String(seconds), '-m', method];
  for (const [name, value] of Object.entries(headers)) args.push('-H', `${name}=${value}`);
  if (body !== undefined) args.push('-b', body);
  const { code, output } = await run('autocannon', [...args, url], { cwd: root, env: projectEnv() });
  const json = output.split('\n').find((line) => line.startsWith('{'));
  if (code !== 0 || !json) throw new Error(`autocannon failed on ${url}:\n${output}`);
  const { requests, latency, errors, statusCodeStats } = report.parse(JSON.parse(json));
  const others = Object.keys(statusCodeStats).filter((status) => status !== String(expect));
  if (errors > 0 || others.length > 0) {
    throw new Error(
      `${url} answered ${others.join(', ') || 'nothing'} ${errors} times where ${expect} was expected`,
    );
  }
  return { perSecond: requests.average, p99Ms: latency.p99 };
}

/** The two take turns, so that a slow minute of the machine falls on both. */
export async function loadInTurns(ours: Target, base: Target, quick: boolean): Promise<[Measured, Measured]> {
  const [rounds, seconds] = quick ? [1, 2] : [3, 5];
  // A server that has just started is slow for some thousand requests.
  await load(base, seconds);
  await load(ours, seconds);
  const runs: [Measured, Measured][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const atBase = await load(base, seconds);
    runs.push([await load(ours, seconds), atBase]);
  }
  const middle = (side: 0 | 1): Measured => ({
    perSecond: median(runs.map((one) => one[side].perSecond)),
    p99Ms: median(runs.map((one) => one[side].p99Ms)),
  });
  return [middle(0), middle(1)];
}
