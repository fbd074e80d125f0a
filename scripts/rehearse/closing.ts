/** The last lines of the report: what differs from what client and sandbox know, and where the evidence is. Pure. */
import type { Evidence } from './evidence';

const WORDS: Readonly<Record<string, string>> = {
  unknown: 'unknown field',
  missing: 'missing field',
  otherTypes: 'another type',
  newWords: 'unknown word',
};

export function closing({ file, content }: Evidence): string {
  const found = Object.entries(content.differences).flatMap(([kind, lists]) =>
    Object.entries(lists).flatMap(([name, fields]) => {
      const word = WORDS[name];
      return word === undefined ? [] : fields.map((field) => `  ${word.padEnd(15)}${kind}: ${field}`);
    }),
  );
  const unreadable = content.unreadable.map((field) => `  ${'unreadable'.padEnd(15)}${field}`);
  const all = [...unreadable, ...found];
  const shapes =
    all.length === 0
      ? 'Every answer has the shape that client and sandbox know.'
      : `Beside what client and sandbox know:\n${all.join('\n')}`;
  const count = (outcome: string) => content.lines.filter((line) => line.outcome === outcome).length;
  const sums = `${count('pass')} pass, ${count('blocker')} blockers, ${count('not tried')} not tried.`;
  return `\n${shapes}\n\n${sums}\nEvidence, without anybody’s data: ${file}\n`;
}
