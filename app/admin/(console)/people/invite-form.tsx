'use client';

import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { RadioCard, RadioGroup } from '@/components/ui/radio-group';
import { ROLES } from '@/lib/auth/permissions';
import { roleNames, people as t } from '@/lib/console/messages';
import { inviteAction } from './actions';

export function InviteForm() {
  const state = useForm(inviteAction);
  const { errors, refusal, result, message } = state;
  return (
    <Form state={state} hidden={{}} saidAt={['email', 'role']} className="flex flex-col gap-4">
      {result?.ok && <Notice tone="good" role="status" title={message ?? ''} />}
      <Field label={t.email} name="email" error={errors.email}>
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={refusal?.values.email}
          />
        )}
      </Field>
      <RadioGroup legend={t.role} error={errors.role}>
        {ROLES.map((role) => (
          <RadioCard
            key={role}
            name="role"
            value={role}
            defaultChecked={refusal?.values.role === role}
            title={roleNames[role].name}
          >
            {roleNames[role].may}
          </RadioCard>
        ))}
      </RadioGroup>
      <SubmitButton pending={t.inviting} className="self-start">
        {t.submit}
      </SubmitButton>
    </Form>
  );
}
