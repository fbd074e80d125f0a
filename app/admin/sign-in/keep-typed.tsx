'use client';

import { useEffect, useState } from 'react';
import { keepLastSubmit, type Why } from '@/components/form/kept-form';
import { signIn as t } from '@/lib/console/messages';

/** Keeps the form that was pressed when the session had ended, until somebody has signed in again; without scripts it cannot. */
export function KeepTyped({ why = 'session-ended' }: { why?: Why }) {
  const [kept, setKept] = useState(false);
  useEffect(() => setKept(keepLastSubmit(why) !== undefined), [why]);
  return kept && <p>{t.typedIsKept}</p>;
}
