/** Who pays on a hosted page: somebody at the terminal, or beside the sandbox nobody. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayOrder } from '@/lib/pinelabs';
import { SandboxControl } from '../lib/sandbox-control';
import { sendStep, typeOtp } from '../lib/sandbox-page';

/** What is paid on the gateway's page in one step; instalments have their own. */
export const PAGE_PAYMENTS = ['CARD', 'UPI', 'NETBANKING', 'WALLET', 'POINTS'] as const;
export type PagePayment = (typeof PAGE_PAYMENTS)[number];

export interface Visit {
  readonly reference: string;
  readonly url: string;
  /** What the person is to do there. */
  readonly says: string;
  readonly outcome: 'success' | 'decline';
  readonly method?: PagePayment;
  /** A page that asks for the bank's one-time password alone. */
  readonly challenge?: boolean;
  /** A page that asks for name and address first. */
  readonly express?: boolean;
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
    visit: async ({ reference, url, says }) => {
      skip = false;
      const leave = stdin.isTTY ? ' ENTER leaves it out.' : '';
      print(
        `\n    ${reference}: ${says}\n    ${url}\n    Waiting up to ${patienceMs / 60_000} minutes.${leave}`,
      );
    },
  };
}

/** Pays by the sandbox's own controls. */
export function atSandbox(sandboxUrl: string, patienceMs: number): Person {
  const control = new SandboxControl(sandboxUrl);
  return {
    patienceMs,
    skipped: () => false,
    visit: async ({ reference, url, outcome, method = 'CARD', challenge, express }) => {
      if (express) await sendStep(sandboxUrl, url, 'address', SOMEBODY);
      if (challenge) await typeOtp(sandboxUrl, url);
      else await control.pay({ reference, outcome, method, return: 'callback' });
    },
  };
}

const SOMEBODY = {
  full_name: 'Test Rehearsal',
  mobile: '9876543210',
  email: 'rehearsal@example.com',
  address1: '1 Test Street',
  address2: '',
  pincode: '560001',
  city: 'Bengaluru',
  state: 'Karnataka',
};

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
