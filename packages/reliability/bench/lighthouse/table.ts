/** The medians of each page's runs, and which bars they miss. */
import { columns, marked, median, ratio } from '../report';
import { type Audited, CATEGORIES } from './audit';

export interface PageRuns {
  readonly name: string;
  readonly runs: readonly Audited[];
}

/** What issue 17 asks of a quiet machine. */
const BARS = { performance: 97, rest: 100, lcpOverBare: 1.15, cls: 0 } as const;

export function lighthouseTable(pages: readonly PageRuns[], bare: PageRuns): string {
  const bareLcp = middle(bare).lcpMs;
  const row = (page: PageRuns, bars?: typeof BARS) => {
    const { scores, lcpMs, cls } = middle(page);
    const over = ratio(lcpMs, bareLcp);
    return [
      page.name,
      ...CATEGORIES.map((name) => {
        const least = name === 'performance' ? bars?.performance : bars?.rest;
        return marked(String(scores[name]), least !== undefined && scores[name] < least);
      }),
      `${lcpMs.toFixed(0)} ms`,
      marked(over.toFixed(2), bars !== undefined && over > bars.lcpOverBare),
      marked(cls.toFixed(3), bars !== undefined && cls > bars.cls),
    ];
  };
  const failed = pages.flatMap(({ name, runs }) => {
    const ids = [...new Set(runs.flatMap((run) => run.failed))];
    return ids.length > 0 ? [`${name}: ${ids.join(', ')}`] : [];
  });
  return [
    columns([
      ['page', ...CATEGORIES, 'LCP', '× bare', 'CLS'],
      ...pages.map((page) => row(page, BARS)),
      // What the machine makes of next to nothing, today.
      row(bare),
    ]),
    `“!”: performance below ${BARS.performance}, another below ${BARS.rest}, LCP above ${BARS.lcpOverBare} × bare, or a shift.`,
    ...failed,
  ].join('\n');
}

/** For whoever keeps these over time. */
export function lighthouseJson(pages: readonly PageRuns[], bare: PageRuns): string {
  const rows = [...pages, bare].map((page) => ({ name: page.name, ...middle(page) }));
  return JSON.stringify({ lighthouse: { bars: BARS, pages: rows } });
}

/** The median of each figure by itself. */
function middle({ runs }: PageRuns): Pick<Audited, 'scores' | 'lcpMs' | 'cls'> {
  const of = (figure: (run: Audited) => number) => median(runs.map(figure));
  return {
    scores: {
      performance: of(({ scores }) => scores.performance),
      accessibility: of(({ scores }) => scores.accessibility),
      'best-practices': of(({ scores }) => scores['best-practices']),
      seo: of(({ scores }) => scores.seo),
    },
    lcpMs: of(({ lcpMs }) => lcpMs),
    cls: of(({ cls }) => cls),
  };
}
