/** One run of Lighthouse, in its mobile form, in a browser that nobody has used before. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CHROMIUM_FLAGS, findChromium } from '@/scripts/lib/chromium';
import { freePort, LOOPBACK } from '@/scripts/lib/ports';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';
import { scratchFolder } from '@/scripts/lib/scratch';
import { startServer } from '@/scripts/lib/servers';

export interface Visit {
  readonly name: string;
  readonly url: string;
  /** Of whom the page is shown to. */
  readonly cookie?: string;
  /** Search engines are told to leave it alone: no fault of it. */
  readonly unlisted?: boolean;
}

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

export interface Audited {
  /** Of 100. */
  readonly scores: Readonly<Record<Category, number>>;
  readonly lcpMs: number;
  readonly cls: number;
  /** What keeps the others than performance from 100. */
  readonly failed: readonly string[];
}

const category = z.object({
  score: z.number(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  finalDisplayedUrl: z.string(),
  categories: z.record(z.enum(CATEGORIES), category),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), numericValue: z.number().optional() }),
  ),
});

/** @throws Error when there is no browser, or the page was not shown. */
export async function audit({ url, cookie, unlisted }: Visit): Promise<Audited> {
  const { folder, remove } = scratchFolder();
  const browser = await startBrowser(folder);
  try {
    const file = path.join(folder, 'report.json');
    const { code, output } = await run(
      'lighthouse',
      [
        url,
        `--port=${new URL(browser.url).port}`,
        '--output=json',
        `--output-path=${file}`,
        '--quiet',
        '--no-enable-error-reporting',
        `--only-categories=${CATEGORIES.join(',')}`,
        ...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []),
        ...(unlisted ? ['--skip-audits=is-crawlable'] : []),
      ],
      { cwd: root, env: projectEnv() },
    );
    if (code !== 0) throw new Error(`lighthouse failed on ${url}:\n${output}`);
    return read(url, readFileSync(file, 'utf8'));
  } finally {
    await browser.stop();
    remove();
  }
}

async function startBrowser(folder: string) {
  const chromium = findChromium();
  if (!chromium) throw new Error('Lighthouse needs Chromium: npm run install:browser');
  const port = await freePort();
  return startServer({
    name: 'browser',
    command: [
      chromium,
      ...CHROMIUM_FLAGS,
      '--headless',
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${path.join(folder, 'profile')}`,
    ],
    env: {},
    url: `http://${LOOPBACK}:${port}`,
    readyPath: '/json/version',
  });
}

function read(url: string, json: string): Audited {
  const { runtimeError, finalDisplayedUrl, categories, audits } = report.parse(JSON.parse(json));
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  if (finalDisplayedUrl !== url) throw new Error(`${url} leads to ${finalDisplayedUrl}`);
  const number = (id: string): number => {
    const value = audits[id]?.numericValue;
    if (value === undefined) throw new Error(`${url}: Lighthouse says nothing of ${id}`);
    return value;
  };
  const failed = CATEGORIES.filter((name) => name !== 'performance').flatMap((name) =>
    categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  );
  const score = (name: Category) => Math.round(categories[name].score * 100);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    lcpMs: number('largest-contentful-paint'),
    cls: number('cumulative-layout-shift'),
    failed: [...new Set(failed)],
  };
}
