/** `npm run rehearse`: every way to pay once, at UAT or beside the sandbox. Exit 1 when something would keep a shop from going live. */
import './load-env';
import { paint } from './lib/steps.mjs';
import { type Arguments, readArguments, USAGE } from './rehearse/command-line';
import type { Line } from './rehearse/line';

// What is printed is the report; the log would stand between its lines.
process.env.LOG_LEVEL = 'silent';
const MARKS = {
  pass: paint('32', 'pass     '),
  blocker: paint('31', 'blocker  '),
  'not tried': paint('33', 'not tried'),
};

const wish = wishOrEnd();
if (wish.help) {
  console.log(USAGE);
  process.exit(0);
}
const { rehearse } = await import('./rehearse/run');
const { closing } = await import('./rehearse/closing');
try {
  const evidence = await rehearse(wish, { line: (line) => console.log(lines(line)), text: console.log });
  console.log(closing(evidence));
  process.exit(evidence.content.lines.some(({ outcome }) => outcome === 'blocker') ? 1 : 0);
} catch (error) {
  end(error);
}

function lines({ step, outcome, says, mend }: Line): string {
  const first = `  ${MARKS[outcome]}  ${step.padEnd(34)}${says}`;
  return mend ? `${first}\n${' '.repeat(47)}→ ${mend}` : first;
}

function wishOrEnd(): Arguments {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    return end(error, `\n\n${USAGE}`);
  }
}

function end(error: unknown, more = ''): never {
  console.error(`${error instanceof Error ? error.message : String(error)}${more}`);
  process.exit(2);
}
