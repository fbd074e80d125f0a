/** Requests that no page of the shop makes: too large, for other people's pictures, and with words for the log. */

import { sendRaw } from './raw';
import type { Trials } from './trials';

const CARD = '4012001037141112';
/** Above what any form of the shop needs: lib/http/door/body-limit.ts. */
const TOO_MUCH = 'x'.repeat(200_000);

const PAGES = [
  '/',
  '/search',
  '/cart',
  '/checkout',
  '/order/guessed',
  '/order/return',
  '/emi/guessed',
  '/admin',
  '/admin/sign-in',
  '/admin/people',
  '/no-such-page',
  '/products/guessed.svg',
  '/media/00000000000000000000000000000000/320.webp',
  '/api/emi/guessed',
  '/_next/static/guessed.js',
];

export async function tryRequests(trials: Trials): Promise<void> {
  await trials.changesNothing('a large body', () => tryLargeBodies(trials));
  await tryPictures(trials);
  await tryLogLines(trials);
}

async function tryLargeBodies(trials: Trials): Promise<void> {
  const { shopUrl } = trials.world;
  for (const path of PAGES) {
    const body = new URLSearchParams({ q: TOO_MUCH });
    const answer = await sendRaw(shopUrl, { method: 'POST', path, body });
    trials.check(`${path} takes a body of ${TOO_MUCH.length} bytes: ${answer.status}`, answer.status === 413);
    // Of a length that nobody announces.
    const headers = { 'transfer-encoding': 'chunked' };
    const chunked = await sendRaw(shopUrl, { method: 'POST', path, body, headers }).catch(() => undefined);
    // Where nobody may send anything, that is said before the body is there.
    // A page that is kept is sent as it is, whatever comes with the question.
    const kept = chunked !== undefined && /x-nextjs-cache/i.test(chunked.text);
    const refused = chunked === undefined || kept || [404, 405, 413].includes(chunked.status);
    trials.check(`${path} takes a body without a length: ${chunked?.status}`, refused);
  }
}

/** Pictures are scaled when they are stored: nobody has others fetched, or the shop's own scaled. */
async function tryPictures(trials: Trials): Promise<void> {
  const { shopUrl, sandboxUrl } = trials.world;
  for (const url of [
    sandboxUrl,
    'https://other.example/a.png',
    '/products/guessed.png',
    '/icon',
    '//other.example/a',
  ]) {
    for (const width of [640, 99_999]) {
      const path = `/_next/image?url=${encodeURIComponent(url)}&w=${width}&q=75`;
      const { status } = await sendRaw(shopUrl, { path });
      trials.check(`${path} is answered with ${status}`, status === 400 || status === 404);
    }
  }
}

async function tryLogLines(trials: Trials): Promise<void> {
  const { world } = trials;
  const before = world.shop.output().length;
  const forged = '{"level":30,"msg":"forged"}';
  const accept = { accept: 'text/x-component' };
  for (const id of [
    CARD,
    `${CARD.slice(0, 4)}-${CARD.slice(4)}`,
    'constructor',
    '\u009b2J',
    `00${'ab'.repeat(20)}`,
  ]) {
    const body = new URLSearchParams({ q: 'x' });
    const headers = { ...accept, 'next-action': id, origin: world.shopUrl };
    await sendRaw(world.shopUrl, { method: 'POST', path: '/cart', headers, body });
    await sendRaw(world.shopUrl, { method: 'POST', path: '/', headers, body });
  }
  for (const path of [
    `/%0a${encodeURIComponent(forged)}`,
    '/%1b%5b2J',
    '/%A0',
    `/product/%0a${forged}`,
    '/search?q=%1b%5b2J',
  ]) {
    await sendRaw(world.shopUrl, { path: path.replaceAll('"', '%22') });
  }
  await sendRaw(world.shopUrl, { path: '/cart', headers: { rsc: '1', 'next-router-state-tree': forged } });
  const lines = world.shop.output().slice(before).split('\n').filter(Boolean);
  trials.check('the log was not written to', lines.length > 0);
  for (const line of lines) {
    trials.check(`a line of the log is not the log’s: ${JSON.stringify(line.slice(0, 80))}`, isOwnLine(line));
    trials.check('a card number is in the log', !line.replaceAll(/[ -]/g, '').includes(CARD));
  }
}

/** JSON with a level and a message, and no character that a terminal obeys. */
function isOwnLine(line: string): boolean {
  if (/\p{Cc}/u.test(line)) return false;
  try {
    const { level, msg } = JSON.parse(line);
    return typeof level === 'number' && typeof msg === 'string' && msg !== 'forged';
  } catch {
    return false;
  }
}
