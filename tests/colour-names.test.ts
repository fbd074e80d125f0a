import { expect, it } from 'vitest';
import { projectFiles, readProjectFile } from './project-files';

/** Tailwind's own palette, which app/globals.css switches off, and hues of the demo. */
const HUE =
  /\b(?:text|bg|border|outline|accent|fill|stroke|ring|divide|decoration)-(?:red|orange|amber|yellow|lime|green|emerald|teal|sky|blue|indigo|violet|purple|pink|rose|slate|gray|zinc|stone|white|black|marigold|clay)\b/g;

it('pages name a colour by its role, so that a merchant’s brown is not called green', () => {
  const found = projectFiles()
    .filter((name) => /^(app|components)\/.*\.(tsx?|css)$/.test(name))
    .flatMap((name) => (readProjectFile(name).match(HUE) ?? []).map((hue) => `${name}: ${hue}`));
  expect(found).toEqual([]);
});
