import { expect, it } from 'vitest';
import { projectFiles, readProjectFile } from '../project-files';
import { ownText } from '../translated/own-text';

it('the console’s pages write no sentence between their tags or in the attributes that people read', () => {
  const pages = projectFiles().filter((name) => /^app\/admin\/.*(?<!\.test)\.tsx$/.test(name));
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.flatMap((name) => ownText(readProjectFile(name)).map((text) => `${name}: ${text}`))).toEqual(
    [],
  );
});
