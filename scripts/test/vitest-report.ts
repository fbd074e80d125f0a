/** Vitest's JSON report, read. */
import { z } from 'zod';
import { plain, type StageReport } from './report';

const schema = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/**
 * @param exitCode Vitest's own: an error outside any test fails the run and no test.
 * @param output what it printed, for that case.
 */
export function readVitest(json: unknown, exitCode: number, output: string): StageReport {
  const report = schema.parse(json);
  const failures = report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    // A file that cannot be loaded has no tests to fail.
    if (failed.length === 0 && file.status === 'failed') {
      return [{ title: file.name, detail: plain(file.message) }];
    }
    return failed.map(({ fullName, failureMessages }) => ({
      title: `${fullName.trim()} (${file.name})`,
      detail: plain((failureMessages ?? []).join('\n')),
    }));
  });
  if (failures.length === 0 && exitCode !== 0)
    failures.push({ title: 'outside the tests', detail: plain(output) });
  if (failures.length === 0 && report.numPassedTests === 0)
    failures.push({ title: 'no test was run', detail: '' });
  return { passed: report.numPassedTests, failures, note: `${report.testResults.length} files` };
}
