/** What a stage found, and how it is told. */
import { elapsed, paint } from '../lib/steps.mjs';

export interface Failure {
  readonly title: string;
  readonly detail: string;
}

export interface StageReport {
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** Shown behind the stage's name. */
  readonly note?: string | undefined;
  /** What was measured, a line each; shown below everything else. */
  readonly figures?: readonly string[] | undefined;
}

export interface FinishedStage extends StageReport {
  readonly name: string;
  readonly ms: number;
}

const DETAIL_LINES = 30;

export function failureText(stages: readonly FinishedStage[]): string {
  return stages
    .flatMap(({ name, failures }) =>
      failures.map(({ title, detail }) => {
        const lines = withoutForeignFrames(detail).slice(0, DETAIL_LINES);
        return `${paint('31', '✗', process.stdout)} ${name}: ${title}\n${lines.map((line) => `    ${line}`).join('\n')}\n`;
      }),
    )
    .join('\n');
}

/** A line for each failure: what remains readable where only the end of a long run is kept. */
export function titles(stages: readonly FinishedStage[]): string {
  return stages
    .flatMap(({ name, failures }) => failures.map(({ title }) => `✗ ${name}: ${title}\n`))
    .join('');
}

/** Frames of a stack inside packages say nothing about the fault. */
function withoutForeignFrames(detail: string): string[] {
  const lines = detail.trim().split('\n');
  return lines.filter((line) => !/^\s+at .*(node_modules\/|new Promise \()/.test(line));
}

export function table(stages: readonly FinishedStage[]): string {
  const rows = [
    ['stage', 'passed', 'failed', 'time', ''],
    ...stages.map(({ name, passed, failures, ms, note }) => [
      name,
      String(passed),
      String(failures.length),
      elapsed(ms),
      note ?? '',
    ]),
  ];
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map(([name = '', passed = '', failed = '', time = '', note = '']) =>
      `  ${name.padEnd(width(0))}  ${passed.padStart(width(1))}  ${failed.padStart(width(2))}  ${time.padStart(width(3))}  ${note}`.trimEnd(),
    )
    .join('\n');
}

/** `N passed, N failed`: what the continuous integration reads. */
export function total(stages: readonly FinishedStage[]): { line: string; ok: boolean } {
  const passed = stages.reduce((sum, stage) => sum + stage.passed, 0);
  const failed = stages.reduce((sum, stage) => sum + stage.failures.length, 0);
  return { line: `${passed} passed, ${failed} failed`, ok: failed === 0 };
}

/** Terminal colours, as the test tools put them into their messages, taken out. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
  return text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '');
}
