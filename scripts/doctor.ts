/** `npm run doctor`: what would cost money or orders, each with its mend. `-- --json` for machines, `--quick` without 20 s of waiting. Exit 1 when one would. */
import './load-env';
import { examine } from './doctor/examine';
import type { Finding } from './doctor/finding';
import { paint } from './lib/steps.mjs';

const MARKS = { ok: paint('32', '✓'), warn: paint('33', '!'), bad: paint('31', '✗') } as const;

/** Milliseconds. */
const QUICK = { patienceMs: 300 };

const findings = await examine(process.env, process.argv.includes('--quick') ? QUICK : {});
if (process.argv.includes('--json')) console.log(JSON.stringify(findings, null, 2));
else console.log(`\n${findings.map(lines).join('\n')}\n\n${closing(findings)}\n`);
process.exit(findings.some(({ level }) => level === 'bad') ? 1 : 0);

function lines({ subject, level, says, mend }: Finding): string {
  const first = `  ${MARKS[level]} ${subject.padEnd(20)}${says}`;
  return mend ? `${first}\n${' '.repeat(24)}→ ${mend}` : first;
}

function closing(all: readonly Finding[]): string {
  const bad = all.filter(({ level }) => level === 'bad').length;
  const warnings = all.filter(({ level }) => level === 'warn').length;
  if (bad === 0) return warnings === 0 ? 'All is well.' : `Nothing that costs money; ${warnings} to look at.`;
  return `${bad} would cost money or orders${warnings === 0 ? '.' : `, ${warnings} more to look at.`}`;
}
