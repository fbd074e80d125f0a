/** Ways in which an answer can go wrong, each with the code that it must be known by. */
import { json, type Reply, raw, reset, silence } from './local-gateway';

const partOfAnswer: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"data":{"order_id":');
  setTimeout(() => response.socket?.destroy(), 20);
};

const drip: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

/** After these nobody knows whether the gateway acted; a read may ask again. */
export const UNCLEAR: [string, Reply, string][] = [
  ['is never answered', silence, 'TIMED_OUT'],
  ['is answered by drops that never end', drip, 'TIMED_OUT'],
  ['has its connection reset', reset, 'CONNECTION_LOST'],
  ['has its answer cut off', partOfAnswer, 'CONNECTION_LOST'],
  ['is answered 500', json({ code: 'INTERNAL_ERROR' }, 500), 'INTERNAL_ERROR'],
  ['is answered 503 by something in between', raw('<html>', 503), 'HTTP_503'],
];

/** Answers that came and can't be used. */
export const GIBBERISH: [string, Reply, string][] = [
  ['broken JSON', raw('{"data":', 200), 'BROKEN_JSON'],
  ['an empty answer', raw('', 204), 'BROKEN_JSON'],
  ['bytes that are no text', raw(Buffer.from([0x22, 0xff, 0x22])), 'BROKEN_JSON'],
  ['JSON of another kind', json({ hello: 'world' }), 'UNEXPECTED_ANSWER'],
  ['a success that carries an error', json({ code: 'INTERNAL_ERROR', message: 'x' }), 'UNEXPECTED_ANSWER'],
  ['a redirect', raw('', 302, { location: 'https://evil.example/' }), 'UNEXPECTED_ANSWER'],
  ['two megabytes', raw(`"${'x'.repeat(2_000_000)}"`), 'ANSWER_TOO_LARGE'],
];
