import { useEffect, useRef } from 'react';
import type { Refusal } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type RestockLine, restockField } from '@/lib/console/actions/restock-fields';
import { paymentActions as t } from '@/lib/console/messages';

interface RestockChoiceProps {
  lines: readonly RestockLine[];
  /** Nothing was sent: what goes back with all of the money can be sold again. */
  preset: boolean;
  refusal: Refusal | undefined;
}

/** How many units of each line go back on the shelf. With scripts the preset follows the amount until somebody types. */
export function RestockChoice({ lines, preset, refusal }: RestockChoiceProps) {
  const fields = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const form = fields.current?.form;
    if (!form || !preset) return;
    const inputs = () => fields.current?.querySelectorAll('input') ?? [];
    let typed = refusal !== undefined;
    const onChange = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (fields.current?.contains(target)) typed = true;
      if (typed || target.name !== 'extent') return;
      for (const input of inputs()) input.value = target.value === 'part' ? '0' : (input.dataset.left ?? '0');
    };
    form.addEventListener('change', onChange);
    return () => form.removeEventListener('change', onChange);
  }, [preset, refusal]);

  const open = lines.filter(({ left }) => left > 0);
  if (open.length === 0) return null;
  return (
    <fieldset ref={fields} className="flex flex-col gap-2">
      <legend className="font-medium">{t.restock}</legend>
      <p className="text-13 text-muted">{t.restockHint}</p>
      {open.map(({ position, label, left }) => {
        const name = restockField(position);
        return (
          <Field
            key={name}
            name={name}
            label={t.unitsToShelf(label)}
            hint={t.restockOf(left)}
            error={refusal?.fieldErrors[name]}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                autoComplete="off"
                data-left={left}
                defaultValue={refusal?.values[name] ?? (preset ? left : 0)}
                className="max-w-24 tabular-nums"
              />
            )}
          </Field>
        );
      })}
    </fieldset>
  );
}
