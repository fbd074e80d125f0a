/** Playwright's JSON report, read. */
import { z } from 'zod';
import { type Failure, plain, type StageReport } from './report';

const errorSchema = z.object({ message: z.string().optional(), stack: z.string().optional() });

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(errorSchema).default([]) })),
    }),
  ),
});

interface Suite {
  title: string;
  specs: z.infer<typeof specSchema>[];
  suites?: Suite[] | undefined;
}

const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z.array(specSchema),
    suites: z.array(suiteSchema).optional(),
  }),
);

const schema = z.object({ suites: z.array(suiteSchema), errors: z.array(errorSchema) });

/** A test that passed on a second try counts as failed: a shop that takes money by luck is no shop. */
export function readPlaywright(json: unknown, exitCode: number, output: string): StageReport {
  const report = schema.parse(json);
  const tests = report.suites.flatMap((suite) => testsOf(suite));
  const passed = tests.filter(({ status }) => status === 'expected').length;
  const failures: Failure[] = [
    ...report.errors.map((error) => ({ title: 'outside the tests', detail: words(error) })),
    ...tests
      .filter(({ status }) => status !== 'expected' && status !== 'skipped')
      .map(({ title, detail }) => ({ title, detail })),
  ];
  if (failures.length === 0 && exitCode !== 0)
    failures.push({ title: 'outside the tests', detail: plain(output) });
  if (failures.length === 0 && passed === 0)
    failures.push({ title: 'no test was run', detail: plain(output) });
  return { passed, failures };
}

function testsOf(suite: Suite, above = ''): { title: string; status: string; detail: string }[] {
  const path = above ? `${above} › ${suite.title}` : suite.title;
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map(({ status, results }) => ({
      title: `${path} › ${spec.title} (${spec.file}:${spec.line})`,
      status,
      detail: results.flatMap(({ errors }) => errors.map(words)).join('\n\n'),
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, path))];
}

function words(error: z.infer<typeof errorSchema>): string {
  return plain(error.stack ?? error.message ?? '');
}
