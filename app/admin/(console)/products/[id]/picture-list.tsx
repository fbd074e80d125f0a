'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { ProductPicture } from '@/components/product-picture';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { Picture } from '@/lib/catalog/types';
import { product as t } from '@/lib/console/messages';
import { MAX_ALT_LENGTH } from '@/lib/media/limits';
import { picturesAction } from '../actions';
import type { Known } from './product-form';

interface PictureListProps {
  known: Known;
  pictures: readonly Picture[];
  /** Of the product. */
  name: string;
  mayChange: boolean;
}

export function PictureList({ known, pictures, name, mayChange }: PictureListProps) {
  const state = useForm(picturesAction);
  if (pictures.length === 0) return <p className="text-muted">{t.noPictures}</p>;
  return (
    <>
      <ol className="flex flex-col gap-4">
        {pictures.map((picture, index) => (
          <li key={picture.src} className="flex flex-wrap items-start gap-4">
            <div className="w-24 shrink-0">
              <ProductPicture picture={picture} alt={picture.alt || name} sizes="96px" />
            </div>
            {mayChange ? (
              <PictureForm
                state={state}
                known={known}
                picture={picture}
                number={index + 1}
                last={index === pictures.length - 1}
              />
            ) : (
              <p>{picture.alt}</p>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className="text-13 text-muted empty:hidden">
        {state.message}
      </p>
    </>
  );
}

interface PictureFormProps {
  state: ReturnType<typeof useForm<undefined>>;
  known: Known;
  picture: Picture;
  number: number;
  last: boolean;
}

/** The button that is pressed says what is done. */
function PictureForm({ state, known, picture: { src, alt }, number, last }: PictureFormProps) {
  const { refusal } = state;
  const mine = refusal?.values.src === src ? refusal : undefined;
  const version = refusal?.values.version ?? known.version;
  return (
    <Form state={state} hidden={{ ...known, version, src }} className="flex min-w-0 grow flex-col gap-2">
      <Field label={t.altOf(number)} name="alt" id={`alt-${number}`} error={mine?.fieldErrors.alt} optional>
        {(control) => (
          <Input {...control} maxLength={MAX_ALT_LENGTH} defaultValue={mine?.values.alt ?? alt} />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="step" value="words" variant="quiet" size="small" pending={t.saving}>
          <span>{t.saveAlt}</span>
          <span className="sr-only">{`: ${t.pictureOf(number)}`}</span>
        </SubmitButton>
        {number > 1 && <Step step="earlier" label={t.earlier} number={number} />}
        {!last && <Step step="later" label={t.later} number={number} />}
        <Step step="remove" label={t.remove} number={number} />
      </div>
    </Form>
  );
}

function Step({ step, label, number }: { step: string; label: string; number: number }) {
  return (
    <Button type="submit" name="step" value={step} variant="quiet" size="small">
      <span>{label}</span>
      <span className="sr-only">{`: ${t.pictureOf(number)}`}</span>
    </Button>
  );
}
