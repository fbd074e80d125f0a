import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shopVariables } from '@/scripts/lib/env-names';
import { root } from '@/scripts/lib/project.mjs';
import { leftOutTestIn, machinePathIn, mergeMarkIn, pathsIn, registryIn, variablesIn } from './hygiene/rules';
import { isSource, projectFiles, readProjectFile } from './project-files';

const TEXT =
  /\.(ts|tsx|mts|mjs|json|md|css|sql|svg|yml|yaml|html|txt)$|^\.[a-z]|^[A-Z]+$|^Dockerfile$|^(\.ci|deploy)\//;
/** The examples below must be able to name what is forbidden. */
const OWN = /^tests\/(repo-hygiene\.test|hygiene\/rules)\.ts$/;

const files = projectFiles().filter((name) => TEXT.test(name) && !OWN.test(name));

function findings(rule: (text: string) => string | undefined, names = files): string[] {
  return names.flatMap((name) => {
    const found = rule(readProjectFile(name));
    return found ? [`${name}: ${found}`] : [];
  });
}

describe('committed files', () => {
  it('name no package registry', () => {
    for (const name of ['package-lock.json', 'Dockerfile', 'deploy/rolling-restart.sh']) {
      expect(files).toContain(name);
    }
    expect(findings(registryIn)).toEqual([]);
  });

  it('hold no path of somebody’s machine', () => {
    expect(findings(machinePathIn)).toEqual([]);
  });

  it('hold no marks of a merge', () => {
    expect(findings(mergeMarkIn)).toEqual([]);
    for (const mark of ['<', '=', '>']) expect(mergeMarkIn(`a\n${mark.repeat(7)}\nb`)).toBeDefined();
  });

  it('leave no test out', () => {
    expect(
      findings(
        leftOutTestIn,
        files.filter((name) => isSource(name)),
      ),
    ).toEqual([]);
  });

  it('are not secrets', () => {
    expect(
      projectFiles().filter((name) => /(^|\/)\.env(\.|$)(?!example$)|\.(pem|key|db|sqlite)$/.test(name)),
    ).toEqual([]);
  });
});

describe('pages', () => {
  // A test may be named without its endings. The packages and the demo's goods can be taken away, the pages that tell of them stay.
  const isHere = (name: string) =>
    [name, ...(name.startsWith('tests/') ? [`${name}.*`] : [])].some((one) => matches(one)) ||
    /^shop\/catalogue\/(?:goods\.csv|pictures)$/.test(name) ||
    (/^packages\//.test(name) && !matches(name.split('/').slice(0, 2).join('/')));
  const matches = (pattern: string) => globSync(pattern.replace(/[[\]()]/g, '?'), { cwd: root }).length > 0;
  // What was changed in a version that is out keeps the names of that version.
  const pages = files.filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md');

  it('name no path that is not there', () => {
    expect(pages).toContain('docs/architecture.md');
    const gone = pages.flatMap((page) =>
      pathsIn(readProjectFile(page)).flatMap((name) => (isHere(name) ? [] : [`${page}: ${name}`])),
    );
    expect(gone).toEqual([]);
  });
});

describe('.env.example', () => {
  it('explains every variable that lib/env.ts reads, and beside the sandbox’s no other', () => {
    const ofSandbox = (name: string) => name.startsWith('SANDBOX_');
    const read = variablesIn(readProjectFile('lib/env.ts')).filter((name) => !ofSandbox(name));
    const explained = shopVariables().filter((name) => !ofSandbox(name));
    // PORT and HOST say where the server listens: scripts/start.mjs.
    expect(explained.toSorted()).toEqual([...read, 'HOST', 'PORT'].toSorted());
  });

  it('has a comment above each', () => {
    for (const block of readProjectFile('.env.example').split('\n\n')) {
      if (/^#? ?[A-Z_]+=/m.test(block)) expect(block).toMatch(/^# [^=]{20,}/);
    }
  });
});

describe('the rules find what they are for', () => {
  // Put together here, so that the rule finds nothing in its own test.
  const registryHost = ['registry', 'npmjs', 'org'].join('.');
  it.each(['"resolved": "https://packages.example/left-pad.tgz"', `registry=https://${registryHost}/`])(
    'registry: %s',
    (text) => {
      expect(registryIn(text)).toBeDefined();
    },
  );

  const workFolder = `/${'work'}/main/app`;
  it.each([`see ${workFolder}`, "const file = '/tmp/out.json'", 'cd /home/asha/shop', '(/Users/asha/shop)'])(
    'path: %s',
    (text) => {
      expect(machinePathIn(text)).toBeDefined();
    },
  );

  it.each([
    'it.only(',
    'describe.skip(',
    'test.todo(',
    'test.describe.only(',
    'test.fixme(',
    'xit(',
    'fdescribe(',
  ])('test left out: %s', (text) => {
    expect(leftOutTestIn(text)).toBeDefined();
  });

  it('path: in backticks, not in a block of commands', () => {
    expect(
      pathsIn(
        '`lib/gone.ts:12` and `npx vitest lib/a.test.ts`, lib/b.ts\n```\n`lib/c.ts`\n```\n`lib/<name>/`',
      ),
    ).toEqual(['lib/gone.ts', 'lib/a.test.ts']);
  });

  it('and nothing else', () => {
    expect(registryIn('"integrity": "sha512-abc", the npm registry')).toBeUndefined();
    expect(machinePathIn('GET /api/pay/v1 … app/work/file.ts https://a.example/home/page')).toBeUndefined();
    expect(leftOutTestIn("it('skips what is done', …); items.skip(2); edit(1); exit(1)")).toBeUndefined();
  });
});
