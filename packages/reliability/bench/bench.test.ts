import { expect, it, vi } from 'vitest';
import { scriptsOf } from '@/scripts/lib/first-load';
import { printGrowth, sizeOf } from './growth';
import { lighthouseJson, lighthouseTable } from './lighthouse/table';
import { growthTable, jsonLine, median, missedIn, rateTable, ratio, sizeTable } from './report';

it('finds each script that a modern browser loads first, once', () => {
  const html = `<head><script src="/_next/a.js" async=""></script><script async="" src="/_next/b.js?dpl=1&amp;x=2"></script>
    <script src="/_next/polyfills.js" noModule=""></script><script>self.x="<b src=\\"no.js\\">"</script></head>
    <body><script src="/_next/a.js"></script></body>`;
  expect(scriptsOf(html)).toEqual(['/_next/a.js', '/_next/b.js?dpl=1&x=2']);
});

it('takes the middle of several runs', () => {
  expect(median([3, 100, 1])).toBe(3);
  expect(median([4, 2])).toBe(3);
  expect(() => median([])).toThrow(RangeError);
});

const of = (perSecond: number) => ({ perSecond, p99Ms: 12 });
const rates = [
  { name: 'home', against: 'static page', atLeast: 0.7, shop: of(690), bare: of(1000) },
  { name: 'product', against: 'static page', atLeast: 0.7, shop: of(870), bare: of(1000) },
];
const sizes = [
  { name: 'home', bytes: 125_600, bareBytes: 100_000 },
  { name: 'cart', bytes: 125_700, bareBytes: 100_000 },
];
const growth = [
  { name: 'product', most: 1.2, base: of(120), many: of(100) },
  { name: 'search', most: 1.5, base: of(160), many: of(100) },
];

it('prints ratios, and marks those that miss their bar', () => {
  expect(ratio(870, 1000)).toBe(0.87);
  expect(rateTable(rates)).toMatch(/home\s+690\s+1000\s+0\.69 !\s+0\.70/);
  expect(rateTable(rates)).toMatch(/product\s+870\s+1000\s+0\.87\s+0\.70/);
  expect(sizeTable(sizes)).toMatch(/home\s+122\.7 KB\s+97\.7 KB\s+25\.0 KB\n/);
  expect(sizeTable(sizes)).toMatch(/cart\s+122\.8 KB\s+97\.7 KB\s+25\.1 KB !/);
  expect(growthTable(growth)).toMatch(/product\s+120\s+100\s+1\.20\s+1\.20/);
  expect(growthTable(growth)).toMatch(/search\s+160\s+100\s+1\.60 !\s+1\.50/);
});

it('names the rows that miss their bar, which fail the run', () => {
  const missed = missedIn(rateTable(rates), sizeTable(sizes), growthTable(growth));
  expect(missed).toEqual([/^home .*0\.69/, /^cart /, /^search /].map((row) => expect.stringMatching(row)));
});

it('names the reads that take longer than they may as a shop grows', () => {
  const printed = vi.spyOn(console, 'log').mockReturnValue();
  const sized = (count: number, list: number, search: number) => {
    const size = sizeOf(count);
    size.measured.set('list', { ms: [list], rows: 24 }).set('search', { ms: [search], rows: 24 });
    return size;
  };
  const facts = { engine: 'sqlite', most: 1.2 };
  expect(printGrowth('goods', facts, [sized(40, 10, 10), sized(10_000, 12, 13)])).toEqual([
    expect.stringMatching(/^search .*1\.30 !/),
  ]);
  expect(printGrowth('goods', facts, [sized(40, 10, 10), sized(10_000, 12, 12)])).toEqual([]);
  printed.mockRestore();
});

it('prints one line of JSON with the same ratios', () => {
  const line = jsonLine({ rates, sizes, growth });
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toMatchObject({
    rates: [{ ratio: 0.69 }, { ratio: 0.87 }],
    sizes: [{ overBare: 25_600 }, { overBare: 25_700 }],
    growth: [{ timesAsLong: 1.2 }, { timesAsLong: 1.6 }],
  });
});

it('prints the medians of Lighthouse’s runs, what misses its bar, and what keeps a page from 100', () => {
  const run = (performance: number, lcpMs: number, cls = 0, seo = 100, failed: string[] = []) => ({
    scores: { performance, accessibility: 100, 'best-practices': 100, seo },
    ...{ lcpMs, cls, failed },
  });
  const bare = { name: 'bare', runs: [run(100, 990), run(100, 1000), run(100, 2000)] };
  const good = { name: 'home', runs: [run(97, 1150), run(90, 1900), run(99, 1000)] };
  const bad = { name: 'cart', runs: [run(96, 1160, 0.001, 92, ['meta-description'])] };
  const table = lighthouseTable([good, bad], bare);
  expect(table).toMatch(/home\s+97\s+100\s+100\s+100\s+1150 ms\s+1\.15\s+0\.000\n/);
  expect(table).toMatch(/cart\s+96 !\s+100\s+100\s+92 !\s+1160 ms\s+1\.16 !\s+0\.001 !\n/);
  expect(table).toMatch(/bare\s+100\s+100\s+100\s+100\s+1000 ms\s+1\.00\s+0\.000\n/);
  expect(table).toContain('cart: meta-description');
  expect(JSON.parse(lighthouseJson([good, bad], bare)).lighthouse.pages).toMatchObject([
    { name: 'home', lcpMs: 1150 },
    { name: 'cart', cls: 0.001 },
    { name: 'bare', lcpMs: 1000 },
  ]);
});
