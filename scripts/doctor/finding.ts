/** One thing that the doctor looked at. */

export interface Finding {
  readonly subject: string;
  /** `bad` would cost money or lose orders; `warn` deserves a look. */
  readonly level: 'ok' | 'warn' | 'bad';
  readonly says: string;
  /** What to do about it. */
  readonly mend?: string | undefined;
}

export const ok = (subject: string, says: string): Finding => ({ subject, level: 'ok', says });
export const warn = (subject: string, says: string, mend: string): Finding => ({
  subject,
  level: 'warn',
  says,
  mend,
});
export const bad = (subject: string, says: string, mend: string): Finding => ({
  subject,
  level: 'bad',
  says,
  mend,
});
