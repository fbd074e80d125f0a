/** One load on one address, by autocannon in a process of its own. */
import { z } from 'zod';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';

export interface Target {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Any other answer makes the measurement worthless. */
  readonly expect: number;
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
