'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field, FieldError } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import type { ReturnsView } from '@/lib/orders/returns/read-returns';
import { NOTE_LENGTH, unitsField } from '@/lib/orders/returns/return-fields';
import { returnReasons, returns as t, unreachable } from '@/shop/messages';
import { askReturn } from '../actions';

/** @param open what may come back; undefined where nothing may: then it says only what came of the last press. */
export function ReturnForm({ token, open }: { token: string; open: ReturnsView['open'] }) {
  const state = useForm(askReturn, unreachable.later);
  if (state.result?.ok) {
    return (
      <Notice tone="good" role="status">
        <p>{state.message}</p>
      </Notice>
    );
  }
  if (!open && !state.refusal) return null;
  const typed = state.refusal?.values ?? {};
  const { errors } = state;
  const fields = open?.lines.map(({ position }) => unitsField(position)) ?? [];
  return (
    <Form
      state={state}
      hidden={{ order: token }}
      saidAt={[...fields, 'lines', 'reason', 'note']}
      className="flex flex-col gap-3"
    >
      {open && (
        <details open={state.refusal !== undefined}>
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">{t.open}</summary>
          <div className="mt-2 flex flex-col gap-4">
            <p>{t.text(open.until)}</p>
            {open.lines.map(({ position, name, left }) => (
              <Field
                key={position}
                name={unitsField(position)}
                label={t.quantity(name)}
                error={errors[unitsField(position)]}
              >
                {(control) => (
                  <Select {...control} className="w-28" defaultValue={typed[unitsField(position)] ?? '0'}>
                    {Array.from({ length: left + 1 }, (_, count) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the number is the choice
                      <option key={count} value={count}>
                        {count}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            ))}
            {errors.lines && <FieldError>{errors.lines}</FieldError>}
            <Field name="reason" label={t.reason} error={errors.reason}>
              {(control) => (
                <Select {...control} required defaultValue={typed.reason ?? ''}>
                  <option value="">{t.chooseReason}</option>
                  {Object.entries(returnReasons).map(([name, words]) => (
                    <option key={name} value={name}>
                      {words}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field name="note" label={t.note} optional error={errors.note}>
              {(control) => (
                <Textarea {...control} rows={3} maxLength={NOTE_LENGTH} defaultValue={typed.note ?? ''} />
              )}
            </Field>
            <SubmitButton pending={t.sending} className="w-full sm:w-auto sm:self-start">
              {t.send}
            </SubmitButton>
          </div>
        </details>
      )}
    </Form>
  );
}
