/**
 * Which inline scripts a prerendered page may run: those that Next.js wrote, by their hashes. A script of Next.js is a call
 * with nothing but JSON; what looks otherwise came into the page as text that somebody typed, and gets no hash.
 * Plain JavaScript: Next.js loads it with the cache handler.
 */
import { createHash } from 'node:crypto';

/** The beginnings of Next.js's own inline scripts; JSON and the end of the call follow. */
const CALLS = [
  'self.__next_f.push(',
  '(self.__next_f=self.__next_f||[]).push(',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(',
];

/**
 * @param {string} html
 * @returns {string} a policy beside the one that every page has: a browser keeps to both.
 */
export function scriptPolicy(html) {
  const hashes = new Set(
    [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi)]
      .filter(([, attributes = '', text = '']) => !/\ssrc=/i.test(attributes) && isNextScript(text))
      .map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
  );
  return ["script-src 'self'", ...hashes].join(' ');
}

/** @param {string} text */
function isNextScript(text) {
  const call = CALLS.find((one) => text.startsWith(one));
  const end = /\);?$/.exec(text);
  if (call === undefined || end === null) return false;
  try {
    JSON.parse(text.slice(call.length, end.index));
    return true;
  } catch {
    return false;
  }
}
