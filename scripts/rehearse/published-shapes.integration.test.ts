import { expect, it } from 'vitest';
import { knownShapes, publishedShapes, together } from './known';

const known = knownShapes(process.cwd());

// Beside what the sandbox answers, which tests/rehearsal compares.
it('known-shapes.json holds everything that the gateway’s samples print: npm run rehearse -- --update-shapes writes it anew', () => {
  expect(together(known, publishedShapes(process.cwd()))).toEqual(known);
});
