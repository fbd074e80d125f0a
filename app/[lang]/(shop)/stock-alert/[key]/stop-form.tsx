'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import Link from '@/components/link';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { stockAlertStop as t } from '@/shop/messages';
import { stopAction } from './actions';

export function StopForm({ stopKey }: { stopKey: string }) {
  const state = useForm(stopAction, t.unreachable);
  if (state.result?.ok) {
    return (
      <>
        <Notice tone="good" role="status" title={state.message} />
        <Link href="/" prefetch={false} className={buttonClass('quiet')}>
          {t.shop}
        </Link>
      </>
    );
  }
  return (
    <Form state={state} hidden={{ key: stopKey }} saidAt={[]} className="flex flex-col items-start gap-6">
      <p className="text-17">{t.text}</p>
      <SubmitButton pending={t.busy}>{t.button}</SubmitButton>
    </Form>
  );
}
