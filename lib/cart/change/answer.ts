import type { ActionResult } from '@/lib/action';

/** What a form says that has only buttons: no field is there for its message to stand beside. */
export function answerText(result: ActionResult<unknown>): string | undefined {
  return result.ok ? result.message : (Object.values(result.fieldErrors)[0] ?? result.message);
}
