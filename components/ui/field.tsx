import clsx from 'clsx';
import { CircleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { ui } from '@/shop/messages';

/** What a control needs so that its label, hint and error belong to it: spread it on the input. */
interface FieldControl {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  label: ReactNode;
  name: string;
  /** The control's id; its name unless two forms of a page share that. */
  id?: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Says "optional" beside the label. Mark what is optional, not what is required. */
  optional?: boolean;
  className?: string;
  children: (control: FieldControl) => ReactElement;
}

/** Label above, hint below it, the control, then its error: `<Field …>{(control) => <Input {...control} />}</Field>`. */
export function Field({ label, name, id = name, hint, error, optional, className, children }: FieldProps) {
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={clsx('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="self-start font-medium">
        <span>{label}</span>
        {optional && <span className="font-normal text-muted"> {ui.optional}</span>}
      </label>
      {hint && (
        <p id={hintId} className="text-13 text-muted">
          {hint}
        </p>
      )}
      {children({
        id,
        name,
        'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-13 font-medium text-harm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
