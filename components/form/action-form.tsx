'use client';

import type { ReactNode } from 'react';
import { SubmitButton } from '@/components/form/submit-button';
import type { ButtonVariant } from '@/components/ui/button';
import { HiddenFields } from './form-parts';
import { type FormAction, useForm } from './use-form';

interface ActionFormProps {
  action: FormAction<undefined>;
  fields: Readonly<Record<string, string>>;
  label: ReactNode;
  pending: string;
  variant?: ButtonVariant;
  size?: 'small' | 'medium';
  /** Fields to fill in. */
  children?: ReactNode;
}

/** One button, and beside it what came of pressing it. */
export function ActionForm({ action, fields, label, pending, variant, size, children }: ActionFormProps) {
  const { send, box, message } = useForm(action);
  return (
    <form ref={box} action={send} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <HiddenFields values={fields} />
      <div className="contents">{children}</div>
      <SubmitButton variant={variant ?? 'quiet'} size={size ?? 'medium'} pending={pending}>
        {label}
      </SubmitButton>
      <p role="status" className="self-center text-13 text-muted empty:hidden">
        {message}
      </p>
    </form>
  );
}
