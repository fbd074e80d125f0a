import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { scriptPolicy } from './script-hashes.mjs';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const FLIGHT = 'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])';
const OWN = [
  '(self.__next_f=self.__next_f||[]).push([0])',
  FLIGHT,
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(["a.js",{"otherChunks":["b.js"],"runtimeModuleIds":[1]}]);',
];

it('names the hashes of what Next.js wrote, each once', () => {
  const html = [...OWN, FLIGHT].map((text) => `<script id="x">${text}</script>`).join('');
  expect(scriptPolicy(`<body>${html}<script src="/_next/a.js" async=""></script>`)).toBe(
    `script-src 'self' ${OWN.map(hashOf).join(' ')}`,
  );
});

it.each([
  'alert(1)',
  'self.__next_f.push([1,"x"]);alert(1)',
  'self.__next_f.push(alert(1))',
  'self.__next_f.push([1,"x"]),alert(1)//)',
  'self.__next_f.push([1,alert`1`])',
  ' self.__next_f.push([0])',
  '',
])('lets no script run that came in as text: %s', (text) => {
  expect(scriptPolicy(`<p><script>${text}</script></p>`)).toBe("script-src 'self'");
});

it('needs no hash for what is data', () => {
  expect(scriptPolicy('<script type="application/ld+json">{"@type":"Product"}</script>')).toBe(
    "script-src 'self'",
  );
});
