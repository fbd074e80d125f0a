/** What `npm run prove -- <suite> --short` left: one line of JSON on stdout, words for people on stderr. */
import { z } from 'zod';
import { plain, type StageReport } from './report';

const figures = z.looseObject({ suite: z.string(), holds: z.boolean(), broken: z.number() });

/** @param output both streams; the line of figures may stand anywhere among the words. */
export function readSuite(name: string, exitCode: number, output: string): StageReport {
  const line = output.split('\n').findLast((candidate) => isFigures(name, candidate));
  if (exitCode === 0 && line !== undefined) return { passed: 1, failures: [], figures: [line] };
  const detail = line === undefined ? `it printed no figures\n${lastLines(output)}` : lastLines(output);
  return { passed: 0, failures: [{ title: `npm run prove -- ${name} --short`, detail: plain(detail) }] };
}

/** A suite that ends well without having told what it found has shown nothing. */
function isFigures(name: string, line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    const parsed = figures.safeParse(JSON.parse(line));
    return parsed.success && parsed.data.suite === name;
  } catch {
    // A line of a log that begins with a brace.
    return false;
  }
}

/** A failure shows its first lines; what was broken is told last. */
function lastLines(output: string): string {
  return output.trim().split('\n').slice(-28).join('\n');
}
