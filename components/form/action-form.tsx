'use client';

import type { ReactNode } from 'react';
import type { ButtonVariant } from '@/components/ui/button';
import { Form } from './form';
import { SubmitButton } from './submit-button';
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
  const state = useForm(action);
  return (
    <Form state={state} hidden={fields} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <div className="contents">{children}</div>
      <SubmitButton variant={variant ?? 'quiet'} size={size ?? 'medium'} pending={pending}>
        {label}
      </SubmitButton>
      <p role="status" className="self-center text-13 text-muted empty:hidden">
        {state.message}
      </p>
    </Form>
  );
}
