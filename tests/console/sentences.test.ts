import { expect, it } from 'vitest';
import { parse, walk } from '../imports/tree';
import { projectFiles, readProjectFile } from '../project-files';
import { ownText } from '../translated/own-text';

it('the console’s pages write no sentence between their tags or in the attributes that people read', () => {
  const pages = projectFiles().filter((name) => /^app\/admin\/.*(?<!\.test)\.tsx$/.test(name));
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.flatMap((name) => ownText(readProjectFile(name)).map((text) => `${name}: ${text}`))).toEqual(
    [],
  );
});

/** Of the order's history: stored with the event. Of `npm run ledger`, and of the log. */
const STORED_OR_PRINTED =
  /^lib\/(?:payments\/(?:state\/messages\/history-messages|reconcile\/ledger\/difference|sync\/inbound\/refused-webhooks)|methods\/devices\/device-messages)\.ts$/;

it('payments and methods give the console codes, and no sentence of their own', () => {
  const files = projectFiles().filter(
    (name) => /^lib\/(?:payments|methods)\/.*(?<!\.test)\.ts$/.test(name) && !STORED_OR_PRINTED.test(name),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((name) => sentences(readProjectFile(name)).map((text) => `${name}: ${text}`))).toEqual(
    [],
  );
});

/** Texts of several words that end like a sentence. */
function sentences(source: string): string[] {
  const found: string[] = [];
  walk(parse(source, 'ts'), ({ type, value }) => {
    const text = type === 'TemplateElement' ? (value as { cooked: string }).cooked : value;
    if (typeof text === 'string' && /\p{L} \p{L}.*\.$/su.test(text)) found.push(text);
  });
  return found;
}
