'use client';

import { useEffect, useRef } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { coupon as t, unreachable } from '@/shop/messages';
import { putCouponAction, removeCouponAction } from './coupon-actions';

/** A form of its own beside that of the cart or the checkout. @param code of the coupon that the cart has. */
export function CouponForm({ code }: { code: string | undefined }) {
  const put = useForm(putCouponAction, unreachable.later);
  const remove = useForm(removeCouponAction, unreachable.later);
  const said = useRef<HTMLParagraphElement>(null);
  const { result } = code === undefined ? remove : put;
  const text = result?.ok ? result.message : undefined;

  useEffect(() => {
    // The field or the button that was used has gone: do not leave the keyboard nowhere.
    if (text && document.activeElement === document.body) said.current?.focus();
  }, [text]);

  return (
    <div className="flex flex-col gap-2">
      {code === undefined ? (
        <Form state={put} hidden={{}} saidAt={['code']} className="flex flex-col gap-2">
          <div className="flex flex-wrap items-end gap-2">
            <Field
              label={t.label}
              name="code"
              id="coupon-code"
              error={put.errors.code}
              className="min-w-0 flex-[1_1_8rem]"
            >
              {(control) => (
                <Input
                  {...control}
                  defaultValue={put.refusal?.values.code}
                  autoComplete="off"
                  autoCapitalize="characters"
                  spellCheck={false}
                  maxLength={60}
                />
              )}
            </Field>
            <SubmitButton variant="quiet" pending={t.applying}>
              {t.apply}
            </SubmitButton>
          </div>
        </Form>
      ) : (
        <Form state={remove} hidden={{}} saidAt={[]}>
          <SubmitButton variant="plain" size="small" pending={t.removing} className="-ml-3">
            {t.remove(code)}
          </SubmitButton>
        </Form>
      )}
      <p ref={said} tabIndex={-1} role="status" className="text-13 outline-none empty:hidden">
        {text}
      </p>
    </div>
  );
}
