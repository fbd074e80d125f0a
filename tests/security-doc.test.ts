/** docs/security.md: no requirement of levels 1 and 2 is left out, and what it names is there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '@/scripts/lib/project.mjs';
import { isSource, projectFiles, readProjectFile } from './project-files';

const text = readFileSync(path.join(root, 'docs/security.md'), 'utf8');

/** How many of each section of ASVS 5.0.0 are of levels 1 and 2; they come first in their section. */
const SECTIONS: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5 },
  ...{ '6.6': 3, '6.8': 4, '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2 },
  ...{ '8.2': 3, '8.3': 1, '8.4': 1, '9.1': 3, '9.2': 4, '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4 },
  ...{ '11.5': 1, '11.6': 1, '12.1': 3, '12.2': 2, '12.3': 4, '13.1': 1, '13.2': 5, '13.3': 2 },
  ...{ '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7, '16.1': 1 },
  ...{ '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
};

function answered(): string[] {
  const cells = [...text.matchAll(/^\| (\d[^|]*) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) =>
    cell.split(', ').flatMap((one) => {
      const [, section = '', first = '', last = first] =
        /^(\d+\.\d+)\.(\d+)(?: to \1\.(\d+))?$/.exec(one.trim()) ?? [];
      return Array.from(
        { length: Number(last) - Number(first) + 1 },
        (_, n) => `${section}.${Number(first) + n}`,
      );
    }),
  );
}

it('answers each requirement once', () => {
  const asked = Object.entries(SECTIONS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, n) => `${section}.${n + 1}`),
  );
  expect(answered().toSorted()).toEqual(asked.toSorted());
  for (const chapter of ['V10', 'V17']) expect(text).toContain(`## ${chapter} `);
});

/** Of what stands in backticks. A name may be the end of a path; packages have none here. */
function namedFiles(files: readonly string[]): string[] {
  const folders = new Set(files.map((file) => file.split('/')[0]));
  return [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, name = '']) => name)
    .filter(
      (name) => /^[a-z][^…*:]*\.(tsx?|mjs|md|conf)$/.test(name) || folders.has(name.split('/')[0] ?? ''),
    )
    .filter((name) => name.includes('/') || name.includes('.'));
}

it('names files and folders that are there', () => {
  const files = projectFiles();
  const named = namedFiles(files);
  expect(named.length).toBeGreaterThan(100);
  const isThere = (name: string) =>
    files.some((file) => `/${file}`.endsWith(`/${name}`) || `/${file}`.includes(`/${name}/`));
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});

it('lists each cookie, and each file that makes one', () => {
  const [, table = ''] = /### Cookies\n([\s\S]*?)\n## /.exec(text) ?? [];
  const named = [...table.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  const own = projectFiles().filter((file) => /^(app|components|lib)\//.test(file) && isSource(file));
  const sources = own.filter((file) => !/\.test\.|host-cookie|script-cookie/.test(file));
  const makers = sources.filter((file) =>
    /hostCookie\(|keepForScripts\(|document\.cookie = |cookies\(\)\)\.set\(/.test(readProjectFile(file)),
  );
  expect(makers.length).toBeGreaterThan(8);
  expect(makers.filter((file) => !named.includes(file))).toEqual([]);
  const called = makers.flatMap((file) =>
    [...readProjectFile(file).matchAll(/(?:hostCookie|keepForScripts)\('([^']+)'/g)].map(([, name]) => name),
  );
  expect(called.filter((name) => !named.includes(name))).toEqual([]);
  expect(
    table.match(/`(cart_count|in_orders|deliver_to|last_order|order_proofs|picture-notice|watching)`/g),
  ).toHaveLength(7);
});

it('lists each key that is derived', () => {
  const [, purposes = ''] = /type Purpose =([\s\S]*?);/.exec(readProjectFile('lib/security/keys.ts')) ?? [];
  const names = [...purposes.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(10);
  const [row = ''] = /^\| `NEXTAUTH_SECRET` .*$/m.exec(text) ?? [];
  expect(names.filter((name) => !row.includes(`\`${name}\``))).toEqual([]);
});
