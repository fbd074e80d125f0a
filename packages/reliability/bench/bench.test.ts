import { expect, it } from 'vitest';
import { scriptsOf } from './first-load';
import { jsonLine, median, rateTable, ratio, sizeTable } from './report';

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

const rates = [
  {
    name: 'home',
    against: 'static page',
    shop: { perSecond: 870, p99Ms: 12 },
    bare: { perSecond: 1000, p99Ms: 10 },
  },
];
const sizes = [{ name: 'home', bytes: 150_000, bareBytes: 100_000 }];

it('prints ratios', () => {
  expect(ratio(870, 1000)).toBe(0.87);
  expect(rateTable(rates)).toMatch(/home\s+870\s+1000\s+0\.87/);
  expect(sizeTable(sizes)).toMatch(/home\s+146\.5 KB\s+97\.7 KB\s+1\.50/);
});

it('prints one line of JSON with the same ratios', () => {
  const line = jsonLine(rates, sizes);
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toMatchObject({ rates: [{ ratio: 0.87 }], sizes: [{ ratio: 1.5 }] });
});
