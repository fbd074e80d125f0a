/** One line of the rehearsal. */
import { z } from 'zod';

export const lineSchema = z.object({
  step: z.string(),
  outcome: z.enum(['pass', 'blocker', 'not tried']),
  says: z.string(),
  /** What to do about it. */
  mend: z.string().optional(),
});
export type Line = Readonly<z.infer<typeof lineSchema>>;

export const pass = (step: string, says: string): Line => ({ step, outcome: 'pass', says });
export const blocker = (step: string, says: string, mend: string): Line => ({
  step,
  outcome: 'blocker',
  says,
  mend,
});
export const notTried = (step: string, says: string, mend?: string): Line => ({
  step,
  outcome: 'not tried',
  says,
  ...(mend !== undefined && { mend }),
});
