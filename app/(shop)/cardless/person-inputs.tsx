import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

/** Never filled by us: what is typed here goes one way. */
export function PersonInputs({ errors }: { errors: Readonly<Record<string, string>> }) {
  return (
    <div data-private className="grid gap-4 sm:grid-cols-2">
      <Field
        name="lenderMobile"
        label="Mobile number that the lender has"
        hint="10 digits: its password goes there."
        error={errors.lenderMobile}
      >
        {(control) => <Input {...control} type="tel" inputMode="tel" autoComplete="tel-national" />}
      </Field>
      <Field
        name="lenderPan"
        label="PAN"
        hint="As on the PAN card, like ABCDE1234F."
        error={errors.lenderPan}
      >
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
