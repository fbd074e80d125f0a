'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { product as t } from '@/lib/console/messages';
import { archiveProductAction, restoreProductAction } from '../actions';
import type { Known } from './product-form';

/** One form for both, so that what came of it stays beside the other button. */
export function OfferForm({ known, active }: { known: Known; active: boolean }) {
  const archive = useForm(archiveProductAction);
  const restore = useForm(restoreProductAction);
  const said = (active ? restore : archive).message ?? (active ? archive : restore).refusal?.message;
  const state = active ? archive : restore;
  return (
    <Form state={state} hidden={known} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <SubmitButton
        variant={active ? 'quiet' : 'primary'}
        size="small"
        pending={active ? t.archiving : t.restoring}
      >
        {active ? t.archive : t.restore}
      </SubmitButton>
      <p role="status" className="text-13 text-muted empty:hidden">
        {said}
      </p>
      {active && <p className="basis-full text-13 text-muted">{t.archiveText}</p>}
    </Form>
  );
}
