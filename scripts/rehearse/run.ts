/** The whole rehearsal: each step in turn, a line at a time, and the evidence after every line. */
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeDatabase } from '@/db/client';
import { databaseFile, isPostgres } from '@/db/engine';
import { env as shopEnv } from '@/lib/env';
import { createPineLabs, GatewayError, nodeTransport } from '@/lib/pinelabs';
import { lineOfError } from './attempt';
import type { Arguments, Group } from './command-line';
import { firewall, lostCreate, methods } from './creating';
import { Evidence, readEvidence } from './evidence';
import { clock, token } from './gateway';
import { cancel, captureFull, capturePart, lostCancel, lostCapture } from './holding';
import { cardless, emi } from './instalments';
import { compare, KNOWN_FILE, knownShapes, publishedShapes, shapesText, together } from './known';
import { blocker, type Line } from './line';
import { decline, pay, payBy } from './paying';
import { atSandbox, atTerminal, PAGE_PAYMENTS } from './person';
import { recorder } from './recorder';
import { refunds } from './refunding';
import type { Rehearsal, Run } from './rehearsal';
import { shopSide } from './shop-side';
import { byHand, coupon, express, frame, named } from './ways';

/** In this order: what a later one needs comes before it. */
const STEPS: readonly (readonly [Group, string, Run])[] = [
  ['gateway', 'token', token],
  ['gateway', 'clock', clock],
  ['create', 'create', firewall],
  ['create', 'lost answer to a create', lostCreate],
  ['methods', 'methods', methods],
  ['pay', 'decline', decline],
  ['pay', 'pay', pay],
  ...PAGE_PAYMENTS.map((method) => ['pay', `pay by ${method}`, payBy(method)] as const),
  ['refund', 'refunds', refunds],
  ['hold', 'capture in full', captureFull],
  ['hold', 'capture in part', capturePart],
  ['hold', 'cancel', cancel],
  ['hold', 'lost answer to a capture', lostCapture],
  ['hold', 'lost answer to a cancel', lostCancel],
  ['ways', 'named account', named],
  ['ways', 'window on our page', frame],
  ['ways', 'express checkout', express],
  ['ways', 'coupon', coupon],
  ['emi', 'EMI on our page', emi],
  ['emi', 'EMI without a card', cardless],
  ['ways', 'by hand', byHand],
];

/** The sandbox does at once what it does, in milliseconds. */
const SANDBOX_MS = 10_000;

export interface Output {
  line(line: Line): void;
  text(text: string): void;
}

/** @returns the evidence. @throws Error with a sentence for whoever called it. */
export async function rehearse(
  wish: Arguments,
  output: Output,
  folder = '.data/rehearsal',
): Promise<Evidence> {
  const env = shopEnv();
  if (env.PINELABS_ENV === 'production')
    throw new Error(
      'PINELABS_ENV is production: the rehearsal moves money, and runs at UAT or beside the sandbox only',
    );
  const sandbox = env.PINELABS_ENV === 'sandbox';
  if (wish.updateShapes && !sandbox)
    throw new Error('--update-shapes takes the sandbox’s answers: PINELABS_ENV must be sandbox');
  const evidence = wish.resume === undefined ? newEvidence(env, folder) : readEvidence(wish.resume);
  if (evidence.content.environment !== env.PINELABS_ENV)
    throw new Error(`--resume: that run was at ${evidence.content.environment}`);
  const recording = recorder(nodeTransport(), (recorded) => evidence.addCall(recorded));
  const rehearsal: Rehearsal = {
    env,
    evidence,
    recorder: recording,
    client: createPineLabs({
      baseUrl: env.PINELABS_BASE_URL,
      clientId: env.PINELABS_CLIENT_ID,
      clientSecret: env.PINELABS_CLIENT_SECRET,
      transport: recording.transport,
    }),
    person: sandbox
      ? atSandbox(env.PINELABS_BASE_URL, Math.min(wish.waitMs, SANDBOX_MS))
      : atTerminal(output.text, wish.waitMs),
    // Opening a database that is not there would make an empty one.
    shop:
      isPostgres() || existsSync(databaseFile())
        ? shopSide(Math.min(wish.waitMs, sandbox ? SANDBOX_MS : 60_000))
        : undefined,
  };
  const passed = passedSteps(evidence);
  for (const [group, name, run] of STEPS) {
    if (!wish.only.includes(group) || passed.has(name)) continue;
    evidence.begin(name);
    for await (const line of guarded(name, run(rehearsal))) {
      evidence.addLine(line);
      output.line(line);
    }
    // Without a token nothing else can be tried.
    if (name === 'token' && evidence.blocks(name)) break;
  }
  finish(evidence, wish.updateShapes);
  await closeDatabase();
  return evidence;
}

/** A step that breaks is a blocker, and the others go on. What broke it may quote anything: its name alone is kept. */
async function* guarded(step: string, lines: AsyncGenerator<Line>): AsyncGenerator<Line> {
  try {
    yield* lines;
  } catch (error) {
    if (error instanceof GatewayError) yield lineOfError(step, error);
    else {
      const name = error instanceof Error ? error.name : 'an error';
      yield blocker(step, `stopped by ${name}`, 'npm run doctor says what this machine lacks; then --resume');
    }
  }
}

function newEvidence(env: ReturnType<typeof shopEnv>, folder: string): Evidence {
  const run = randomBytes(4).toString('hex');
  return new Evidence(path.join(folder, `${run}.json`), {
    version: 1,
    run,
    environment: env.PINELABS_ENV,
    startedAt: new Date().toISOString(),
    settings: {
      PINELABS_SYSTEMS: env.PINELABS_SYSTEMS.join(','),
      PINELABS_METHODS: env.PINELABS_METHODS.join(','),
      PINELABS_PRE_AUTH: env.PINELABS_PRE_AUTH,
      PINELABS_BANK_DETAILS: env.PINELABS_BANK_DETAILS,
      PINELABS_SEAMLESS: env.PINELABS_SEAMLESS,
    },
    lines: [],
    orders: {},
    tries: {},
    calls: [],
    answers: {},
    unreadable: [],
    differences: {},
  });
}

/** All of whose lines passed in the run that is gone on with. */
function passedSteps({ content }: Evidence): Set<string> {
  const byStep = Map.groupBy(content.lines, ({ of }) => of);
  return new Set(
    [...byStep].flatMap(([step, lines]) => (lines.every(({ outcome }) => outcome === 'pass') ? [step] : [])),
  );
}

function finish(evidence: Evidence, updateShapes: boolean): void {
  const root = process.cwd();
  const { content } = evidence;
  if (updateShapes) {
    const shapes = together(publishedShapes(root), content.answers);
    writeFileSync(path.join(root, KNOWN_FILE), shapesText(shapes));
  }
  content.differences = compare(content.answers, knownShapes(root));
  evidence.save();
}
