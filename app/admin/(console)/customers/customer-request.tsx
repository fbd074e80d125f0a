'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { customers as t } from '@/lib/console/messages';
import { customerAction, type Found } from './actions';

/** Who asks, what the shop holds of them, and what can be done with it: one form, which works without scripts. */
export function CustomerRequest() {
  const state = useForm(customerAction);
  const { data } = state;
  const typed = state.refusal?.values ?? data;
  return (
    <Form state={state} hidden={{ shown: data?.shown ?? '' }} saidAt={[]} className="flex flex-col gap-6">
      <div className="card flex max-w-lg flex-col gap-4 p-4 md:p-6">
        <p className="text-muted">{t.oneOfThem}</p>
        <Field label={t.email} name="customerEmail">
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={typed?.customerEmail}
            />
          )}
        </Field>
        <Field label={t.mobile} name="customerMobile">
          {(control) => (
            <Input
              {...control}
              type="tel"
              inputMode="tel"
              autoComplete="off"
              defaultValue={typed?.customerMobile}
            />
          )}
        </Field>
        <SubmitButton name="what" value="find" pending={t.finding} className="self-start">
          {t.find}
        </SubmitButton>
      </div>
      {data && <FoundCustomer found={data} />}
    </Form>
  );
}

function FoundCustomer({ found: { lines, due, file } }: { found: Found }) {
  return (
    <section aria-labelledby="found" className="flex flex-col items-start gap-4">
      <h2 id="found" className="text-21">
        {t.foundTitle}
      </h2>
      <div role="status">
        <ul className="flex max-w-prose flex-col gap-1">
          {lines.map((line) => (
            <li key={line} className="wrap-anywhere">
              {line}
            </li>
          ))}
        </ul>
      </div>
      <p className="max-w-prose text-muted">{t.exportText}</p>
      <SubmitButton name="what" value="export" variant="quiet" pending={t.exporting}>
        {t.export}
      </SubmitButton>
      {file !== undefined && <ExportedFile text={file} />}
      {due && (
        <>
          <p className="max-w-prose text-muted">{t.eraseText}</p>
          <SubmitButton name="what" value="erase" variant="harm" pending={t.erasing}>
            {t.erase}
          </SubmitButton>
        </>
      )}
    </section>
  );
}

/** Without scripts it can be copied. */
function ExportedFile({ text }: { text: string }) {
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  return (
    <div role="status" className="card flex w-full max-w-prose flex-col gap-2 p-4">
      <p className="font-semibold">{t.exportTitle}</p>
      <a href={href} download="customer.json" className="link self-start py-2.5">
        {t.download}
      </a>
      <textarea
        readOnly
        aria-label={t.exportTitle}
        rows={12}
        value={text}
        className="control w-full font-mono text-13"
      />
    </div>
  );
}
