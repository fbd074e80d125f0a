/** The sandbox against a bare handler on the same server and router, each one process and so one core. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { freePorts, LOOPBACK } from '@/scripts/lib/ports';
import { scratchEnv, scratchFolder } from '@/scripts/lib/scratch';
import { startSandbox, startServer } from '@/scripts/lib/servers';
import { step } from '@/scripts/lib/steps.mjs';
import { load, type Target } from './load';
import { median, ratio } from './report';
import { bareLives, type Call, createOrder, keptCalls, lives } from './sandbox-lives';

/** What issue 3 asks of a quiet machine: simple calls, and whole lives of an order, a second. */
const WANTED = { callsPerSecond: 1_500, livesPerSecond: 100 } as const;

interface Bench {
  readonly call: Call;
  readonly bare: Call;
  /** A simple call: the order by its id. */
  readonly simple: Target;
  readonly bareSimple: Target;
}

export async function benchSandbox(quick: boolean): Promise<void> {
  const { folder, remove } = scratchFolder();
  process.on('exit', remove);
  let bench: Bench | undefined;
  await step('Servers', async () => {
    bench = await start(folder);
    return undefined;
  });
  if (!bench) throw new Error('the servers did not start');
  const { call, bare, simple, bareSimple } = bench;
  const seconds = quick ? 2 : 8;
  const rounds = quick ? 1 : 3;

  const calls: number[] = [];
  const bareCalls: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await step(`Calls ${round}`, async () => {
      calls.push((await load(simple, seconds)).perSecond);
      bareCalls.push((await load(bareSimple, seconds)).perSecond);
      return undefined;
    });
  }
  let lived = 0;
  let bareLived = 0;
  await step('Lives', async () => {
    lived = await lives(call, seconds);
    bareLived = await bareLives(bare, seconds);
    return undefined;
  });

  const figures = {
    callsPerSecond: Math.round(median(calls)),
    bareCallsPerSecond: Math.round(median(bareCalls)),
    callsRatio: ratio(median(calls), median(bareCalls)),
    livesPerSecond: Math.round(lived),
    bareLivesPerSecond: Math.round(bareLived),
    livesRatio: ratio(lived, bareLived),
    wanted: WANTED,
  };
  console.log(
    `\nGet Order: ${figures.callsPerSecond} a second, bare ${figures.bareCallsPerSecond} (${figures.callsRatio})`,
  );
  console.log(
    `Create, pay, capture, refund: ${figures.livesPerSecond} lives a second, as many bare calls ${figures.bareLivesPerSecond} (${figures.livesRatio})`,
  );
  console.log(JSON.stringify({ sandbox: figures }));
}

async function start(folder: string): Promise<Bench> {
  const [shopPort, sandboxPort, barePort] = await freePorts(3);
  if (shopPort === undefined || sandboxPort === undefined || barePort === undefined) {
    throw new Error('no free ports');
  }
  const env: Record<string, string> = {
    ...scratchEnv(folder, shopPort, sandboxPort),
    SANDBOX_WEBHOOK_URL: `http://${LOOPBACK}:${barePort}/webhook`,
  };
  const { url } = await startSandbox(sandboxPort, env);
  const token = await signIn(url, env);
  const call = keptCalls(url, token);
  const headers = {
    authorization: `Bearer ${token}`,
    'request-id': randomUUID(),
    'request-timestamp': new Date().toISOString(),
  };
  const simple = {
    url: `${url}/api/pay/v1/orders/${await createOrder(call)}`,
    headers,
    expect: 200,
  } as const;
  const sample = await (await fetch(simple.url, { headers })).text();
  const bare = await startServer({
    name: 'bare handler',
    command: ['tsx', path.join(import.meta.dirname, 'bare-hono.ts')],
    env: { PORT: String(barePort), BARE_ANSWER: sample },
    url: `http://${LOOPBACK}:${barePort}`,
    readyPath: '/',
  });
  return { call, bare: keptCalls(bare.url), simple, bareSimple: { ...simple, url: bare.url } };
}

async function signIn(url: string, env: Record<string, string>): Promise<string> {
  const answer = await keptCalls(url)('POST', '/api/auth/v1/token', {
    client_id: env.PINELABS_CLIENT_ID,
    client_secret: env.PINELABS_CLIENT_SECRET,
    grant_type: 'client_credentials',
  });
  return z.object({ access_token: z.string() }).parse(JSON.parse(answer)).access_token;
}
