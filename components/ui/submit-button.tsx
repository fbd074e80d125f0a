'use client';

import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button';

interface SubmitButtonProps extends Omit<ButtonProps, 'type'> {
  /** What the button says while the form's action runs. */
  pending?: ReactNode;
}

/**
 * Sends its form. While the action runs it stays focusable but takes no second press: a disabled
 * button would drop the focus of somebody on a keyboard.
 */
export function SubmitButton({ pending, children, onClick, ...rest }: SubmitButtonProps) {
  const { pending: isPending } = useFormStatus();
  return (
    <Button
      {...rest}
      type="submit"
      aria-disabled={isPending || undefined}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {isPending && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      <span className="contents">{isPending ? (pending ?? children) : children}</span>
    </Button>
  );
}
