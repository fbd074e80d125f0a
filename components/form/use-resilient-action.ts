'use client';

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from 'react';
import type { ActionResult } from '@/lib/action';
import { loadUpdatedPage } from './kept-form';

type Action = (previous: ActionResult | undefined, form: FormData) => Promise<ActionResult>;

/**
 * A form's action that loses nothing. Without scripts the browser posts the form and the page comes back
 * with the result. With them we send it ourselves: React would empty the fields afterwards, and an answer
 * that never came would take the whole page down. An action that a new build does not know loads the page again.
 * A failure takes the keyboard to the first field that needs another look.
 * @param unreachable what to say when no answer came.
 */
export function useResilientAction(action: Action, unreachable: string) {
  const [posted, formAction] = useActionState(action, undefined);
  const [answered, setAnswered] = useState<ActionResult>();
  const [pending, startTransition] = useTransition();

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (pending) return;
    // With the button that was pressed: a form may have two.
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(async () => {
      setAnswered(await answerOf(action, form, unreachable));
    });
  }

  const result = answered ?? posted;
  const failure = result?.ok === false ? result : undefined;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);

  return {
    result,
    failure,
    errors: failure?.fieldErrors ?? {},
    pending,
    formProps: { action: formAction, onSubmit, ref: form },
  };
}

async function answerOf(action: Action, form: FormData, unreachable: string): Promise<ActionResult> {
  try {
    return await action(undefined, form);
  } catch (error) {
    // A redirect travels as an error.
    unstable_rethrow(error);
    if (unstable_isUnrecognizedActionError(error)) {
      loadUpdatedPage();
      // The button stays busy until the page is gone.
      return new Promise(() => undefined);
    }
    return { ok: false, message: unreachable, fieldErrors: {}, values: {} };
  }
}
