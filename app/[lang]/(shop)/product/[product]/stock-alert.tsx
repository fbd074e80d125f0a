import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import type { FormState } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { stockAlert as t } from '@/shop/messages';
import type { AlertResult } from './stock-alert-action';

interface StockAlertProps {
  sku: string;
  state: FormState<{ sku: string }>;
}

/** "Tell me when it is back", for what is sold out. */
export function StockAlert({ sku, state }: StockAlertProps) {
  // One that could not be sent names none: it is of the form that is there.
  const isOfThis = state.result !== undefined && (alertedSku(state.result) ?? sku) === sku;
  const noted = isOfThis && state.result?.ok;
  const errors = isOfThis ? state.errors : {};
  return (
    <section aria-labelledby="stock-alert" className="card flex flex-col gap-3 p-4">
      <div>
        <h2 id="stock-alert" className="text-17">
          {t.title}
        </h2>
        <p className="text-13 text-muted">{t.text}</p>
      </div>
      {!noted && (
        <Form
          state={isOfThis ? state : { ...state, refusal: undefined }}
          hidden={{ sku }}
          saidAt={['email']}
          className="flex flex-col gap-3"
        >
          <Field name="email" label={t.email} error={errors.email}>
            {(control) => (
              <Input
                {...control}
                inputMode="email"
                autoComplete="email"
                autoCapitalize="none"
                spellCheck={false}
                defaultValue={state.refusal?.values.email}
              />
            )}
          </Field>
          <SubmitButton variant="quiet" pending={t.busy} className="self-start">
            {t.button}
          </SubmitButton>
        </Form>
      )}
      <p role="status" className="font-medium empty:hidden">
        {noted ? state.message : undefined}
      </p>
    </section>
  );
}

/** The article that an answer is about. */
export function alertedSku(result: AlertResult | undefined): string | undefined {
  if (!result) return undefined;
  return result.ok ? result.data.sku : result.values.sku;
}
