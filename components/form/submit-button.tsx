'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { PendingButton } from './pending-button';

interface SubmitButtonProps extends Omit<ComponentProps<typeof PendingButton>, 'pending' | 'busy'> {
  /** What the button says while the form's action runs. */
  pending?: ReactNode;
}

/** Knows by itself when the action of its form runs. */
export function SubmitButton({ pending: busy, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return <PendingButton {...rest} pending={pending} busy={busy} />;
}
