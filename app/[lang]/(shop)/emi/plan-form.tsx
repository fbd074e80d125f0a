import type { ReactElement, Ref } from 'react';
import { Form } from '@/components/form/form';
import type { FormState } from '@/components/form/use-form';
import { Notice } from '@/components/ui/notice';
import { BackToCheckout } from './back-to-checkout';

interface PlanFormProps {
  state: FormState<undefined>;
  /** Of the checkout, or of the order. */
  token: string;
  className?: string;
  children: ReactElement | (ReactElement | false)[];
}

/** A form on a page of ours that pays by a plan, with why its last press came to nothing. */
export function PlanForm({ state, token, className, children }: PlanFormProps) {
  const { refusal, errors } = state;
  return (
    <Form state={state} hidden={{ token }} className={`${className ?? ''} flex flex-col gap-8`}>
      {refusal && (
        <Notice tone="harm" role="alert" title={refusal.message}>
          {errors.plan && <p>{errors.plan}</p>}
          {errors.cart && <BackToCheckout why={errors.cart} />}
        </Notice>
      )}
      <div className="contents">{children}</div>
    </Form>
  );
}

interface FormPartProps {
  id: string;
  title: string;
  headingRef?: Ref<HTMLHeadingElement>;
  children: ReactElement | ReactElement[];
}

/** A part of it under a heading, which may take the focus. */
export function FormPart({ id, title, headingRef, children }: FormPartProps) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <h2 id={id} ref={headingRef} tabIndex={headingRef ? -1 : undefined} className="text-21">
        {title}
      </h2>
      <div className="contents">{children}</div>
    </section>
  );
}
