/** The second stage of `npm test`: runs the stages, tells what failed, closes with `N passed, N failed`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from '../lib/chromium';
import { installChromium } from '../lib/install-chromium';
import { onStop } from '../lib/on-stop';
import { endAllGroups } from '../lib/processes.mjs';
import { explain, step } from '../lib/steps.mjs';
import { type FinishedStage, failureText, type StageReport, table, titles, total } from './report';
import { selection } from './selection';
import { runStage, type StageName } from './stages';

/** A stage that failed: told after the last one, so that the line of progress says how much and no more. */
class StageFailed extends Error {
  constructor(readonly note: string) {
    super(note);
  }
}

const scratch = mkdtempSync(path.join(tmpdir(), 'storefront-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
onStop(async () => {
  await endAllGroups();
  return 130;
});

/** In characters: a suite that counts each kind of forgery fills pages otherwise. `npm run prove` prints all of it. */
const FIGURE_LENGTH = 600;

const wanted = selection(process.argv.slice(2));
if (typeof wanted === 'string') {
  console.error(wanted);
  process.exit(2);
}

// A machine without one is told first what is about to be installed. Where that fails the other stages are run all the same.
if (wanted.includes('e2e') && !findChromium()) await installChromium().catch(explain);

const finished: FinishedStage[] = [];
for (const name of wanted) finished.push(await runAndTell(name));

await endAllGroups();
const { line, ok } = total(finished);
const figures = finished
  .flatMap((stage) => stage.figures ?? [])
  .map((text) => `  ${text.slice(0, FIGURE_LENGTH)}\n`);
process.stdout.write(
  `\n${failureText(finished)}\n${figures.join('')}\n${table(finished)}\n\n${titles(finished)}${line}\n`,
);
process.exit(ok ? 0 : 1);

async function runAndTell(name: StageName): Promise<FinishedStage> {
  const started = Date.now();
  let report: StageReport = { passed: 0, failures: [] };
  try {
    await step(name, async () => {
      report = await runUnlessPointless(name);
      const { passed, failures, note } = report;
      if (failures.length > 0) throw new StageFailed(`${failures.length} failed, ${passed} passed`);
      return passed === 0 && note ? note : `${passed} passed`;
    });
  } catch (error) {
    if (!(error instanceof StageFailed)) {
      explain(error);
      report = { passed: 0, failures: [{ title: 'the stage itself broke', detail: String(error) }] };
    }
  }
  return { ...report, name, ms: Date.now() - started };
}

async function runUnlessPointless(name: StageName): Promise<StageReport> {
  const built = finished.find((stage) => stage.name === 'build');
  const needsBuild = name === 'e2e' || name === 'reliability';
  if (needsBuild && built && built.failures.length > 0) {
    return { passed: 0, failures: [{ title: 'not run', detail: 'there is no build to test' }] };
  }
  return runStage(name, scratch);
}
