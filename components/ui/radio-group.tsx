import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { FieldError } from './field';

interface RadioGroupProps {
  legend: ReactNode;
  /** Hides the legend from sight where a heading above already says it. */
  legendHidden?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
  children: ReactNode;
}

/** A fieldset of {@link RadioChip}s or {@link RadioCard}s. Native radios: arrow keys, no scripts. */
export function RadioGroup({ legend, legendHidden, hint, error, className, children }: RadioGroupProps) {
  return (
    // The focus goes to its first choice where it has the form's first fault.
    <fieldset className="min-w-0" data-fault={error && true}>
      <legend className={clsx(legendHidden ? 'sr-only' : 'mb-2 font-medium')}>{legend}</legend>
      {hint && <p className="mb-2 text-13 text-muted">{hint}</p>}
      <div className={clsx('flex flex-wrap gap-2', className)}>{children}</div>
      {error && (
        <div className="mt-2">
          <FieldError>{error}</FieldError>
        </div>
      )}
    </fieldset>
  );
}

type RadioProps = Omit<ComponentProps<'input'>, 'type' | 'children'>;

const ring =
  'has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-primary';

/** One short choice: a size, a colour, a filter. */
export function RadioChip({ className, children, ...rest }: RadioProps & { children: ReactNode }) {
  return (
    <label
      className={clsx(
        'relative inline-flex min-h-11 min-w-11 items-center justify-center rounded-chip border border-edge bg-surface px-4 transition-colors hover:border-ink',
        'has-[:checked]:border-primary has-[:checked]:bg-primary has-[:checked]:font-medium has-[:checked]:text-on-primary',
        'has-[:disabled]:border-dashed has-[:disabled]:text-muted has-[:disabled]:hover:border-edge',
        ring,
        className,
      )}
    >
      <input type="radio" className="absolute inset-0 cursor-pointer opacity-0" {...rest} />
      <span className="contents">{children}</span>
    </label>
  );
}

/** One choice that needs a sentence: a way to pay, an address. */
export function RadioCard({
  className,
  title,
  children,
  ...rest
}: Omit<RadioProps, 'title'> & { title: ReactNode; children?: ReactNode }) {
  return (
    <label
      className={clsx(
        'card flex w-full items-start gap-3 p-4 transition-colors hover:border-edge',
        'has-[:checked]:border-primary has-[:checked]:inset-ring has-[:checked]:inset-ring-primary',
        'has-[:disabled]:border-dashed has-[:disabled]:hover:border-line',
        ring,
        className,
      )}
    >
      <input type="radio" className="mt-1 size-4 shrink-0 accent-primary outline-none" {...rest} />
      <span className="flex flex-col gap-1">
        <span className="font-semibold">{title}</span>
        {children && <span className="text-muted">{children}</span>}
      </span>
    </label>
  );
}
