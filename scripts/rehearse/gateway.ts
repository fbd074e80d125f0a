/** Token, clock, and what an order is answered with that nobody placed. */
import { judgeClock } from '../doctor/judge-network';
import { probeClock } from '../doctor/probe-network';
import { attempt, lineOfError } from './attempt';
import { blocker, notTried, pass } from './line';
import { newReference, type Run } from './rehearsal';

export const token: Run = async function* (rehearsal) {
  const nobodys = newReference(rehearsal, 'nobody');
  const asked = await attempt(() => rehearsal.client.getOrderByReference(nobodys));
  if ('value' in asked) {
    yield blocker('token', 'the gateway knows an order that nobody placed', 'ask the gateway whose it is');
    return;
  }
  if (asked.error.code !== 'ORDER_NOT_FOUND') {
    yield lineOfError('token', asked.error);
    return;
  }
  yield pass('token', 'given, and taken');
  yield pass('unknown order', `is answered with HTTP ${asked.error.status}`);
};

export const clock: Run = async function* ({ env }) {
  const { level, says, mend } = judgeClock(await probeClock(env.PINELABS_BASE_URL));
  if (level === 'bad') yield blocker('clock', says, mend ?? '');
  else if (level === 'warn') yield notTried('clock', says, mend);
  else yield pass('clock', says);
};
