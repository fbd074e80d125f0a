'use client';

import { type ReactNode, useActionState } from 'react';
import type { ButtonVariant } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionResult } from '@/lib/action';

interface ActionFormProps {
  action: (previous: ActionResult | undefined, form: FormData) => Promise<ActionResult>;
  fields: Record<string, string>;
  label: ReactNode;
  pending: string;
  variant?: ButtonVariant;
  size?: 'small' | 'medium';
  /** Fields to fill in. */
  children?: ReactNode;
}

/** One button, and beside it what came of pressing it. */
export function ActionForm({ action, fields, label, pending, variant, size, children }: ActionFormProps) {
  const [result, send] = useActionState(action, undefined);
  return (
    <form action={send} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="contents">{children}</div>
      <SubmitButton variant={variant ?? 'quiet'} size={size ?? 'medium'} pending={pending}>
        {label}
      </SubmitButton>
      <p role="status" className="self-center text-13 text-muted empty:hidden">
        {result?.message}
      </p>
    </form>
  );
}
