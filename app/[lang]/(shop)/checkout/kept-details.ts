'use client';

import { type FormEvent, type RefObject, useEffect } from 'react';
import { fillForm, type KeptField, typedFields } from '@/components/form/kept-form';

/** In this tab: over a load of the page, and on the way back from the gateway. */
const DRAFT = 'checkout-draft';
const DRAFT_MS = 30 * 60_000;
/** In this browser, where somebody has ticked it. */
const REMEMBERED = 'checkout-details';
const REMEMBER = 'remember';

/** Who it is and where they live; nothing of the way to pay. */
const OF_PERSON = new RegExp(`^(?:name|email|mobile|mobileCountry|shipping\\w+|${REMEMBER})$`);

interface Draft {
  /** UTC milliseconds. */
  readonly at: number;
  readonly fields: readonly KeptField[];
}

/**
 * Keeps what is typed into the form on the device alone.
 * @param within something in the form.
 * @param isFirst the page came without what was typed before: not as the answer to the form itself.
 */
export function useKeptDetails(within: RefObject<HTMLElement | null>, isFirst: boolean) {
  useEffect(() => {
    const form = within.current?.closest('form');
    const fields = isFirst ? (draft() ?? read<KeptField[]>('localStorage', REMEMBERED)) : undefined;
    if (form && fields) fillForm(form, fields.filter(isUntouched(form)));
  }, [within, isFirst]);

  return {
    onChange: ({ currentTarget: form }: FormEvent<HTMLFormElement>) => {
      const fields = typedFields(form);
      write('sessionStorage', DRAFT, { at: Date.now(), fields } satisfies Draft);
      if (!isWished(fields)) remove(REMEMBERED);
    },
    onSubmitCapture: ({ currentTarget: form }: FormEvent<HTMLFormElement>) => {
      const fields = typedFields(form);
      if (isWished(fields))
        write(
          'localStorage',
          REMEMBERED,
          fields.filter(({ name }) => OF_PERSON.test(name)),
        );
    },
  };
}

/** Somebody may type before the scripts are there: their words stay. */
const isUntouched =
  (form: HTMLFormElement) =>
  ({ name, checked }: KeptField) => {
    const control = form.elements.namedItem(name);
    if (checked !== undefined || !(control instanceof HTMLInputElement)) return true;
    return control !== document.activeElement && control.value === control.defaultValue;
  };

const isWished = (fields: readonly KeptField[]) =>
  fields.some(({ name, checked }) => name === REMEMBER && checked);

function draft(): readonly KeptField[] | undefined {
  const kept = read<Draft>('sessionStorage', DRAFT);
  return kept && Date.now() - kept.at < DRAFT_MS ? kept.fields : undefined;
}

type Where = 'localStorage' | 'sessionStorage';

/** Written by this page alone. Storage may be blocked, so that even its name throws, or full: then nothing is kept. */
function read<Kept>(where: Where, key: string): Kept | undefined {
  try {
    const text = window[where].getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function write(where: Where, key: string, value: unknown): void {
  try {
    window[where].setItem(key, JSON.stringify(value));
  } catch {
    // See above.
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // See above.
  }
}
