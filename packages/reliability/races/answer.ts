/** What the console told whoever clicked: read off the page, as they would. */
import type { Page } from '../lib/http/browser';

type Told = 'done' | 'checking' | 'already' | 'failed' | 'unclear';

export interface Answer {
  readonly told: Told;
  /** The page's own words, for the report. */
  readonly words: string;
}

/** A clear "not done": somebody was faster, or nothing is left. */
const ALREADY = [
  /^Already (captured|cancelled)/,
  /^Already being (captured|cancelled): we are checking/,
  /^This form was sent already/,
  /^Everything has been refunded/,
  /^The rest is being refunded already/,
  /^₹[\d,.]+ is more than the ₹[\d,.]+ that can still be refunded/,
  /^Not so many units are left to go back on the shelf: somebody may have been faster/,
  /^Only ₹[\d,.]+ is left/,
];

const TITLES: Readonly<Record<string, Told>> = {
  Done: 'done',
  'Checking with the gateway': 'checking',
  'It did not happen': 'failed',
};

export function answerOn({ status, html }: Pick<Page, 'status' | 'html'>): Answer {
  if (status !== 200) return { told: 'unclear', words: `HTTP ${status}` };
  const notice = /role="status".*?<p[^>]*>(.*?)<\/p>(?:<div[^>]*>)?<p[^>]*>(.*?)<\/p>/s.exec(html);
  const [title = '', message = ''] = (notice ?? []).slice(1).map(text);
  const words = notice ? `${title}: ${message}` : 'a page that says nothing of the click';
  const told = TITLES[title];
  if (told) return { told, words };
  const clear = title === 'Not done' && ALREADY.some((pattern) => pattern.test(message));
  return { told: clear ? 'already' : 'unclear', words };
}

function text(html: string): string {
  return html.replaceAll(/<!--.*?-->|<[^>]+>/g, '').trim();
}
