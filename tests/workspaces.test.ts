/** The packages of this repository: one lock file, and each names what it imports. */
import { describe, expect, it } from 'vitest';
import { importsOf, targetOf } from './imports/imports-of';
import { isSource, projectFiles, readProjectFile } from './project-files';

interface Manifest {
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const files = projectFiles();
const manifest = (folder: string): Manifest => JSON.parse(readProjectFile(`${folder}package.json`));
const packages = files.flatMap((name) => /^(packages\/[^/]+\/)package\.json$/.exec(name)?.[1] ?? []);
const folders = ['', ...packages];
const shop = manifest('');

it('there is one lock file', () => {
  expect(files.filter((name) => /(^|\/)(package-lock\.json|yarn\.lock|pnpm-lock\.yaml)$/.test(name))).toEqual(
    ['package-lock.json'],
  );
});

describe.each(folders)('%spackage.json', (folder) => {
  const { private: isPrivate, dependencies = {}, devDependencies = {} } = manifest(folder);

  it('is as the lock file has it: npm ci refuses it otherwise', () => {
    const locked = JSON.parse(readProjectFile('package-lock.json')).packages[folder.replace(/\/$/, '')];
    expect(locked.dependencies ?? {}).toEqual(dependencies);
    expect(locked.devDependencies ?? {}).toEqual(devDependencies);
  });

  // It parses every file.
  it('names every package that is imported here', { timeout: 60_000 }, () => {
    const declared = new Set(
      // What is installed alone has nothing but its own.
      Object.keys({
        ...dependencies,
        ...devDependencies,
        ...(isPrivate && shop.dependencies),
        ...(isPrivate && shop.devDependencies),
      }),
    );
    const own = files.filter(
      (name) => isSource(name) && folders.findLast((one) => name.startsWith(one)) === folder,
    );
    const undeclared = own.flatMap((file) =>
      importsOf(file, readProjectFile(file)).flatMap(({ specifier = 'node:' }) => {
        const target = targetOf(file, specifier);
        // `#` begins the names of package.json's own imports.
        if ('path' in target || /^(?:node:|#)/.test(target.package)) return [];
        const name = target.package
          .split('/')
          .slice(0, target.package.startsWith('@') ? 2 : 1)
          .join('/');
        return declared.has(name) ? [] : [`${file} → ${name}`];
      }),
    );
    expect(undeclared).toEqual([]);
  });

  it('has versions of the shop’s own: one of each is installed', () => {
    const theirs = { ...shop.dependencies, ...shop.devDependencies };
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect([version, theirs[name] ?? version], name).toEqual([version, version]);
    }
  });
});
