'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { customers as t } from '@/lib/console/messages';
import { eraseAction, exportAction, type Found, findAction } from './actions';

/** Who asks; then what the shop holds of them, and what can be done with it. */
export function CustomerRequest() {
  const state = useForm(findAction);
  const typed = state.refusal?.values ?? state.data;
  return (
    <>
      <Form state={state} hidden={{}} saidAt={[]} className="card flex max-w-lg flex-col gap-4 p-4 md:p-6">
        <p className="text-muted">{t.oneOfThem}</p>
        <Field label={t.email} name="email">
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={typed?.email}
            />
          )}
        </Field>
        <Field label={t.mobile} name="mobile">
          {(control) => (
            <Input {...control} type="tel" inputMode="tel" autoComplete="off" defaultValue={typed?.mobile} />
          )}
        </Field>
        <SubmitButton pending={t.finding} className="self-start">
          {t.find}
        </SubmitButton>
      </Form>
      {state.data && <FoundCustomer key={`${state.data.email} ${state.data.mobile}`} found={state.data} />}
    </>
  );
}

function FoundCustomer({ found: { email, mobile, lines, due } }: { found: Found }) {
  const who = { email, mobile };
  const erasing = useForm(eraseAction);
  const exporting = useForm(exportAction);
  const said = erasing.data ?? lines;
  return (
    <section aria-labelledby="found" className="flex flex-col gap-4">
      <h2 id="found" className="text-21">
        {t.foundTitle}
      </h2>
      <ul role="status" className="flex max-w-prose flex-col gap-1">
        {said.map((line) => (
          <li key={line} className="wrap-anywhere">
            {line}
          </li>
        ))}
      </ul>
      <Form state={exporting} hidden={who} saidAt={[]} className="flex flex-col items-start gap-2">
        <p className="max-w-prose text-muted">{t.exportText}</p>
        <SubmitButton variant="quiet" pending={t.exporting}>
          {t.export}
        </SubmitButton>
      </Form>
      {exporting.data !== undefined && <ExportedFile text={exporting.data} />}
      {due && !erasing.data && (
        <Form state={erasing} hidden={who} saidAt={[]} className="flex flex-col items-start gap-2">
          <p className="max-w-prose text-muted">{t.eraseText}</p>
          <SubmitButton variant="harm" pending={t.erasing}>
            {t.erase}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}

/** Without scripts it can be copied. */
function ExportedFile({ text }: { text: string }) {
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  return (
    <Notice tone="good" title={t.exportTitle} role="status">
      <a href={href} download="customer.json" className="link self-start py-2">
        {t.download}
      </a>
      <textarea
        readOnly
        aria-label={t.exportTitle}
        rows={12}
        value={text}
        className="control w-full font-mono text-13"
      />
    </Notice>
  );
}
