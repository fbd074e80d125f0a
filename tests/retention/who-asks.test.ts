import { expect, it } from 'vitest';
import { projectFiles, readProjectFile } from '../project-files';

it('a customer’s data is read and erased by the console’s action, which asks, and by the command, and from nowhere else', () => {
  const callers = projectFiles().filter(
    (name) =>
      /^(?:app|lib|scripts)\/.*(?<!\.test)\.tsx?$/.test(name) &&
      /\b(?:exportCustomer|eraseOnRequest|dueOnRequest)\b/.test(readProjectFile(name)),
  );
  expect(callers.filter((name) => !name.startsWith('lib/retention/')).sort()).toEqual([
    'app/admin/(console)/customers/actions.ts',
    'scripts/customer.ts',
  ]);
});
