/** A webhook's body as an administrator may read it: text, never markup, cut to a length, without secrets. Pure. */
import { webhooks } from './messages';
import { visibleText } from './visible-text';

const LONGEST_LINE = 200;
const MOST_LINES = 60;
/** The gateway has no reason to send these; should it, nobody needs to read them here. */
const SECRET = /token|secret|password|signature|cvv|otp|card_?number|^pan$/i;

/** @param body as it was received; empty once it has been cleared away. @returns its lines. */
export function eventLines(body: Uint8Array): string[] {
  const text = new TextDecoder().decode(body);
  const lines = pretty(text).split('\n');
  const shown = lines.slice(0, MOST_LINES).map(indentedLine);
  return lines.length > MOST_LINES ? [...shown, webhooks.moreLines(lines.length - MOST_LINES)] : shown;
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), hidden, 2);
  } catch {
    // Not JSON: shown as it came.
    return text;
  }
}

function hidden(name: string, value: unknown): unknown {
  return SECRET.test(name) ? webhooks.notShown : value;
}

function indentedLine(line: string): string {
  const indent = /^ {0,40}/.exec(line)?.[0] ?? '';
  return indent + visibleText(line, LONGEST_LINE);
}
