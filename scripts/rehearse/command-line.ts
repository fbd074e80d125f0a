/** `--only pay,refund --resume <file> --wait 10m`, read and checked. Pure. */
import { parseArgs } from 'node:util';

export const GROUPS = ['gateway', 'create', 'methods', 'pay', 'refund', 'hold', 'ways', 'emi'] as const;
export type Group = (typeof GROUPS)[number];

export interface Arguments {
  readonly help: boolean;
  readonly only: readonly Group[];
  /** The evidence file of a run to go on with. */
  readonly resume: string | undefined;
  /** How long to wait for a person on a hosted page, in milliseconds. */
  readonly waitMs: number;
  readonly updateShapes: boolean;
}

export const USAGE = `usage:
  npm run rehearse [-- --only ${GROUPS.join(',')}] [--resume <evidence file>] [--wait 10m]
      walks the ways to pay at the gateway's UAT, with this shop's settings and beside the running shop; prints pass,
      blocker or not tried a line, and writes an evidence file without anybody's data into .data/rehearsal.
      Beside the sandbox it runs by itself. It never runs against production.
      --only     these parts of it
      --resume   goes on with an earlier run: what passed is not tried again
      --wait     how long to wait for you on each hosted page, in minutes: 10m unless set
  npm run rehearse -- --update-shapes
      beside the sandbox: writes scripts/rehearse/known-shapes.json anew
Exit code 0: no blocker. 1: a blocker. 2: an argument that is not one of these, or production.`;

/** @throws Error with a sentence for the person at the terminal. */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      only: { type: 'string' },
      resume: { type: 'string' },
      wait: { type: 'string' },
      'update-shapes': { type: 'boolean' },
    },
  });
  return {
    help: values.help ?? false,
    only: values.only === undefined ? GROUPS : values.only.split(',').map(groupOf),
    resume: values.resume,
    waitMs: minutes(values.wait ?? '10m') * 60_000,
    updateShapes: values['update-shapes'] ?? false,
  };
}

function groupOf(name: string): Group {
  const group = GROUPS.find((one) => one === name.trim());
  if (!group) throw new Error(`--only takes ${GROUPS.join(', ')}, got "${name}"`);
  return group;
}

function minutes(text: string): number {
  const [, number] = /^([1-9]\d{0,2})m$/.exec(text) ?? [];
  if (number === undefined) throw new Error(`--wait takes minutes, like 10m, got "${text}"`);
  return Number(number);
}
