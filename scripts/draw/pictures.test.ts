import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueRows } from '@/db/seed/rows';
import { drawAll } from './pictures';

const publicFolder = path.resolve(import.meta.dirname, '../../public');
const files = drawAll();

/** The first thing that keeps `svg` from being well-formed: a tag left open, closed twice or out of turn. */
function malformed(svg: string): string | undefined {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z-:]+="[^"<>]*")*)\s*(\/?)>/g,
    (_, close, name, __, empty) => {
      if (close) {
        if (open.pop() !== name) open.push(`</${name}> out of turn`);
      } else if (!empty) open.push(name);
      return '';
    },
  );
  return open[0] ?? (rest.trim() || undefined);
}

describe('the drawings', () => {
  it('are the committed files, to the byte, with no forgotten SVG beside them', () => {
    for (const [name, svg] of files) {
      expect(
        readFileSync(path.join(publicFolder, name), 'utf8') === svg,
        `${name} is stale: npx tsx scripts/draw/main.ts`,
      ).toBe(true);
    }
    for (const folder of ['products', 'art']) {
      const there = readdirSync(path.join(publicFolder, folder)).flatMap((name) =>
        name.endsWith('.svg') ? `${folder}/${name}` : [],
      );
      expect(there.filter((name) => !files.has(name))).toEqual([]);
    }
  });

  it('come out the same when they are drawn again', () => {
    expect([...drawAll()]).toEqual([...files]);
  });

  it('show every product in each of its views, no two alike', () => {
    const { products, categories } = catalogueRows();
    const wanted = products.flatMap(({ images }) => images.map((image) => image.slice(1)));
    expect(wanted.filter((name) => !files.has(name))).toEqual([]);
    expect(categories.filter(({ id }) => !files.has(`art/category-${id}.svg`))).toEqual([]);
    expect(new Set(files.values()).size).toBe(files.size);
  });

  it('are safe and well-formed SVG that fetches nothing', () => {
    for (const [name, svg] of files) {
      expect(svg, name).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) (\d+)" width="\1" height="\2">/,
      );
      expect(malformed(svg), name).toBeUndefined();
      expect(svg, name).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg, name).not.toMatch(
        /<(script|style|foreignObject|image|iframe|a|animate|set)\b|\son[a-z]+=|javascript:|data:/i,
      );
      // Every reference is to an id of the same file, and that id exists.
      for (const [, target = ''] of svg.matchAll(/(?:href="|url\()([^")]*)/g)) {
        expect(target, name).toMatch(/^#/);
        expect(svg, name).toContain(`id="${target.slice(1)}"`);
      }
    }
  });

  it('of products are 4 : 5 and weigh at most 8 KB, those of the front page at most 64 KB', () => {
    for (const [name, svg] of files) {
      const bytes = Buffer.byteLength(svg);
      if (name.startsWith('products/')) {
        expect(svg, name).toContain('viewBox="0 0 800 1000"');
        expect(bytes, name).toBeLessThanOrEqual(8 * 1024);
      } else {
        expect(bytes, name).toBeLessThanOrEqual(64 * 1024);
      }
    }
  });
});

describe('the check of form', () => {
  it('notices what it is there for', () => {
    expect(malformed('<svg><g></svg>')).toBeDefined();
    expect(malformed('<svg><path d="M0 0"></svg>')).toBeDefined();
    expect(malformed('<svg></g></svg>')).toBeDefined();
    expect(malformed('<svg><path d=bare/></svg>')).toBeDefined();
    expect(malformed('<svg><g><path d="M0 0"/></g></svg>')).toBeUndefined();
  });
});
