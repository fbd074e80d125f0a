'use client';

import { type RefObject, useActionState, useEffect, useRef } from 'react';
import type { ActionResult } from '@/lib/action';

export type FormAction<Data> = (
  previous: ActionResult<Data> | undefined,
  form: FormData,
) => Promise<ActionResult<Data>>;

/** Why a form was not taken: what to say in all, at which fields, and what was typed. */
export type Refusal = Extract<ActionResult<unknown>, { ok: false }>;

export interface FormState<Data, Box extends HTMLElement> {
  /** For `<form action>`: it works without scripts too. */
  send: (form: FormData) => void;
  /** For the form, or for what holds several forms of one action. */
  box: RefObject<Box | null>;
  refusal: Refusal | undefined;
  /** What came of it, when it was taken. */
  data: Data | undefined;
  message: string | undefined;
}

/**
 * A form of the console and what came of sending it. After a refusal the focus is on what has to be mended.
 * @param orElse a selector of what takes the focus where no field is at fault before it.
 */
export function useForm<Data, Box extends HTMLElement = HTMLFormElement>(
  action: FormAction<Data>,
  orElse?: string,
): FormState<Data, Box> {
  const [result, send] = useActionState(action, undefined);
  const box = useRef<Box>(null);
  const refusal = result?.ok === false ? result : undefined;
  const toMend = orElse ? `[aria-invalid], ${orElse}` : '[aria-invalid]';
  useEffect(() => {
    if (refusal) box.current?.querySelector<HTMLElement>(toMend)?.focus();
  }, [refusal, toMend]);
  return { send, box, refusal, data: result?.ok ? result.data : undefined, message: result?.message };
}
