import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { emiForm as t } from '@/shop/messages';

/** Never filled by us: what is typed here goes one way. */
export function PersonInputs({ errors }: { errors: Readonly<Record<string, string>> }) {
  return (
    <div data-private className="grid gap-4 sm:grid-cols-2">
      <Field name="lenderMobile" label={t.lenderMobile} hint={t.lenderMobileHint} error={errors.lenderMobile}>
        {(control) => <Input {...control} type="tel" inputMode="tel" autoComplete="tel-national" />}
      </Field>
      <Field name="lenderPan" label={t.pan} hint={t.panHint} error={errors.lenderPan}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="uppercase"
          />
        )}
      </Field>
    </div>
  );
}
