'use client';

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from 'react';
import type { ActionResult } from '@/lib/action';
import { loadUpdatedPage } from './kept-form';

export type FormAction<Data> = (
  previous: ActionResult<Data> | undefined,
  form: FormData,
) => Promise<ActionResult<Data>>;

/** Why a form was not taken: what to say in all, at which fields, and what was typed. */
export type Refusal = Extract<ActionResult<unknown>, { ok: false }>;

export type FormState<Data> = ReturnType<typeof useForm<Data>>;

/** A field that names its fault, a question, and the first choice of a group that has a fault. */
const FIRST_FAULT = '[aria-invalid="true"], [data-question], [data-fault] input:enabled';

/**
 * A form's action that loses nothing. Without scripts the browser posts the form and the page comes back with the result.
 * With them we send it ourselves: React would empty the fields afterwards. An action that a new build does not know loads
 * the page again. After a refusal the focus is on the first fault. Several forms may share one state.
 * @param unreachable what to say when no answer came; without it the page's error boundary says so.
 */
export function useForm<Data = undefined>(action: FormAction<Data>, unreachable?: string) {
  const [posted, post] = useActionState(action, undefined);
  const [answered, setAnswered] = useState<ActionResult<Data>>();
  const [pending, startTransition] = useTransition();
  const sent = useRef<HTMLFormElement>(null);

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (pending) return;
    sent.current = event.currentTarget;
    // With the button that was pressed: a form may have two.
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(async () => {
      const result = await answerOf(action, form, unreachable);
      // Together with the page's new figures.
      startTransition(() => setAnswered(result));
    });
  }

  const result = answered ?? posted;
  const refusal = result?.ok === false ? result : undefined;
  useEffect(() => {
    if (refusal) (sent.current ?? document).querySelector<HTMLElement>(FIRST_FAULT)?.focus();
  }, [refusal]);

  return {
    result,
    pending,
    refusal,
    errors: refusal?.fieldErrors ?? {},
    /** What came of it, when it was taken. */
    data: result?.ok ? result.data : undefined,
    message: result?.message,
    props: { action: post, onSubmit },
  };
}

async function answerOf<Data>(
  action: FormAction<Data>,
  form: FormData,
  unreachable: string | undefined,
): Promise<ActionResult<Data>> {
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
    if (unreachable === undefined) throw error;
    return { ok: false, message: unreachable, fieldErrors: {}, values: {} };
  }
}
