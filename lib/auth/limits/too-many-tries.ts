import { common } from '@/lib/console/messages/common';
import { waitText } from '@/lib/wait-text';

/** What somebody is told whose tries are used up. @param until when the next one is let in. */
export function tooManyTries(until: number, now = Date.now()): string {
  return common.tooManyTries(waitText(until, now, common.wait));
}
