/** Who pays on a hosted page: somebody at the terminal, or beside the sandbox nobody. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayOrder } from '@/lib/pinelabs';
import { SandboxControl } from '../lib/sandbox-control';

export interface Visit {
  readonly reference: string;
  readonly url: string;
  /** What the person is to do there. */
  readonly says: string;
  readonly outcome: 'success' | 'decline';
  readonly method?: 'CARD' | 'UPI';
  /** A page that asks for the bank's one-time password alone. */
  readonly challenge?: boolean;
}

export interface Person {
  /** Leads to the page. */
  visit(visit: Visit): Promise<void>;
  /** Whether the person has asked to leave this page out. */
  skipped(): boolean;
  readonly patienceMs: number;
}

/** Prints the address; ENTER on a terminal leaves the page out. */
export function atTerminal(print: (text: string) => void, patienceMs: number): Person {
  let skip = false;
  const { stdin } = process;
  if (stdin.isTTY) {
    stdin.on('data', () => {
      skip = true;
    });
    stdin.unref();
  }
  return {
    patienceMs,
    skipped: () => skip,
    visit: async ({ url, says }) => {
      skip = false;
      const leave = stdin.isTTY ? ' ENTER leaves it out.' : '';
      print(`\n    ${says}\n    ${url}\n    Waiting up to ${patienceMs / 60_000} minutes.${leave}`);
    },
  };
}

/** Pays by the sandbox's own controls. */
export function atSandbox(sandboxUrl: string): Person {
  const control = new SandboxControl(sandboxUrl);
  return {
    patienceMs: 20_000,
    skipped: () => false,
    visit: async ({ reference, url, outcome, method = 'CARD', challenge }) => {
      if (challenge) await typeOtp(url);
      else await control.pay({ reference, outcome, method, return: 'callback' });
    },
  };
}

async function typeOtp(challengeUrl: string): Promise<void> {
  const { origin, searchParams } = new URL(challengeUrl);
  const answer = await fetch(
    `${origin}/checkout/${encodeURIComponent(searchParams.get('token') ?? '')}/otp`,
    {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ otp: '123456' }),
      redirect: 'manual',
    },
  );
  if (answer.status !== 303) throw new Error(`the sandbox's challenge page answered ${answer.status}`);
}

const EVERY_MS = 2_000;

/** Fetches until it holds, the time is up or the person goes on. @returns the order as fetched last. */
export async function fetchUntil(
  fetch: () => Promise<GatewayOrder>,
  holds: (order: GatewayOrder) => boolean,
  { patienceMs, skipped }: Pick<Person, 'patienceMs' | 'skipped'>,
): Promise<{ order: GatewayOrder; held: boolean }> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const order = await fetch();
    if (holds(order)) return { order, held: true };
    if (skipped() || Date.now() > deadline) return { order, held: false };
    await sleep(Math.min(EVERY_MS, patienceMs / 20));
  }
}
