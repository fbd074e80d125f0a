'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import type { ButtonProps } from '../ui/button';
import { PendingButton } from './pending-button';

interface SubmitButtonProps extends Omit<ButtonProps, 'type'> {
  /** What the button says while the form's action runs. */
  pending?: ReactNode;
}

/** For a form that React sends by itself: it tells when the action runs. */
export function SubmitButton({ pending: busy, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return <PendingButton {...rest} pending={pending} busy={busy} />;
}
