'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { stockAlert as t } from '@/shop/messages';
import { stockAlertAction } from './stock-alert-action';

/** "Tell me when it is back", for what is sold out. */
export function StockAlert({ sku }: { sku: string }) {
  const state = useForm(stockAlertAction, t.unreachable);
  const { errors, refusal, result, message } = state;
  return (
    <section aria-labelledby="stock-alert" className="card flex flex-col gap-3 p-4">
      <div>
        <h2 id="stock-alert" className="text-17">
          {t.title}
        </h2>
        <p className="text-13 text-muted">{t.text}</p>
      </div>
      {!result?.ok && (
        <Form state={state} hidden={{ sku }} saidAt={['email']} className="flex flex-col gap-3">
          <Field name="email" label={t.email} error={errors.email}>
            {(control) => (
              <Input
                {...control}
                type="text"
                inputMode="email"
                autoComplete="email"
                autoCapitalize="none"
                spellCheck={false}
                defaultValue={refusal?.values.email}
              />
            )}
          </Field>
          <SubmitButton variant="quiet" pending={t.busy} className="self-start">
            {t.button}
          </SubmitButton>
        </Form>
      )}
      <p role="status" className="font-medium empty:hidden">
        {result?.ok ? message : undefined}
      </p>
    </section>
  );
}
