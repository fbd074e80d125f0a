import type { Refusal } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { REASON_LENGTH } from '@/lib/console/actions/reason-length';
import { common } from '@/lib/console/messages';

/** Why an administrator does it, for the order's history. */
export function ReasonField({ refusal, required }: { refusal: Refusal | undefined; required?: boolean }) {
  return (
    <Field
      label={common.reason}
      name="reason"
      optional={!required}
      hint={common.reasonHint}
      error={refusal?.fieldErrors.reason}
    >
      {(control) => (
        <Input
          {...control}
          required={required}
          maxLength={REASON_LENGTH}
          autoComplete="off"
          defaultValue={refusal?.values.reason}
        />
      )}
    </Field>
  );
}
