import { LoaderCircle, Lock } from 'lucide-react';
import { Button } from '@/components/ui/button';

interface PayButtonProps {
  label: string;
  /** While the answer is awaited. */
  asking: string;
  pending: boolean;
  /** What a form with several steps is sent with. */
  step?: string | undefined;
}

/** Sends a payment that was entered on a page of ours; it keeps the focus while the answer is awaited. */
export function PayButton({ label, asking, pending, step }: PayButtonProps) {
  return (
    <Button
      type="submit"
      {...(step && { name: 'step', value: step })}
      variant="buy"
      size="large"
      aria-disabled={pending || undefined}
      className="w-full aria-disabled:opacity-60"
    >
      {pending ? (
        <LoaderCircle aria-hidden className="size-5 animate-spin" />
      ) : (
        <Lock aria-hidden className="size-5" />
      )}
      <span>{pending ? asking : label}</span>
    </Button>
  );
}
