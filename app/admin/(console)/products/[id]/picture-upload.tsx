'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState, useTransition } from 'react';
import { PendingButton } from '@/components/form/pending-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { product as t } from '@/lib/console/messages';
import { MAX_ALT_LENGTH, MAX_PICTURE_BYTES, UPLOAD_PATH } from '@/lib/media/limits';

interface Answer {
  ok: boolean;
  message: string;
  field: string;
}

interface PictureUploadProps {
  productId: string;
  /** What came of it where no script sent it. */
  notice: Answer | undefined;
}

/** Sent to a path of its own, which takes more than a form's length. With scripts the words stay when the file is refused. */
export function PictureUpload({ productId, notice }: PictureUploadProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [answer, setAnswer] = useState(notice);
  const [pending, startTransition] = useTransition();
  const action = `${UPLOAD_PATH}?product=${productId}`;

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (pending) return;
    const body = new FormData(event.currentTarget);
    const file = body.get('picture');
    startTransition(async () => {
      const tooLarge = file instanceof File && file.size > MAX_PICTURE_BYTES;
      const next = tooLarge
        ? { ok: false, message: t.picturesNote, field: 'picture' }
        : await send(action, body);
      if (next.ok) {
        form.current?.reset();
        router.refresh();
      }
      setAnswer(next);
    });
  }

  const fault = (field: string) =>
    answer && !answer.ok && answer.field === field ? answer.message : undefined;
  return (
    <form
      ref={form}
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      className="flex flex-col gap-4"
    >
      {answer && (answer.ok || answer.field === '') && (
        <Notice tone={answer.ok ? 'good' : 'harm'} role="status" title={answer.message} />
      )}
      <Field label={t.picture} name="picture" error={fault('picture')}>
        {(control) => (
          <Input
            {...control}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif,image/svg+xml"
            className="py-2"
          />
        )}
      </Field>
      <Field label={t.alt} name="alt" hint={t.altHint} error={fault('alt')} optional>
        {(control) => <Input {...control} maxLength={MAX_ALT_LENGTH} autoComplete="off" />}
      </Field>
      <PendingButton pending={pending} busy={t.uploading} variant="quiet" className="self-start">
        {t.upload}
      </PendingButton>
    </form>
  );
}

async function send(action: string, body: FormData): Promise<Answer> {
  try {
    const response = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } });
    return (await response.json()) as Answer;
  } catch {
    return { ok: false, message: t.uploadFailed, field: '' };
  }
}
