import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** `buy` is for what is bought and nothing else; `primary` is the one action of a view; `harm` is never the default. */
export type ButtonVariant = 'buy' | 'primary' | 'quiet' | 'harm' | 'plain';
export type ButtonSize = 'small' | 'medium' | 'large';

const VARIANTS: Record<ButtonVariant, string> = {
  buy: 'border-[color-mix(in_oklab,var(--accent),var(--on-accent)_45%)] bg-accent text-on-accent enabled:hover:bg-[color-mix(in_oklab,var(--accent),white_14%)]',
  primary: 'button-primary',
  quiet: 'border-edge bg-surface text-ink hover:border-ink',
  harm: 'border-harm bg-surface text-harm hover:bg-harm hover:text-on-harm',
  plain: 'border-transparent text-primary hover:underline hover:underline-offset-4',
};

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-9 px-3 text-13 pointer-coarse:min-h-11',
  medium: 'min-h-11 px-4 text-15',
  large: 'min-h-13 px-6 text-17',
};

/** The classes of a button, for a link that looks like one. */
export function buttonClass(variant: ButtonVariant = 'primary', size: ButtonSize = 'medium'): string {
  return `button ${VARIANTS[variant]} ${SIZES[size]}`;
}

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** A plain `type="button"` unless told otherwise. In a form, {@link SubmitButton} shows that it is working. */
export function Button({ variant, size, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={clsx(buttonClass(variant, size), className)} {...rest} />;
}
