'use client';

import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { useForm } from '@/components/form/use-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { devices as t } from '@/lib/console/messages';
import type { DevicesView } from '@/lib/console/order/devices-view';
import type { DeviceResult } from '@/lib/methods/devices/ask-for-devices';
import { fieldOf } from '@/lib/methods/devices/rules/device-form';
import { deviceAction } from './actions';

interface DeviceFormsProps {
  orderId: string;
  devices: DevicesView;
  /** The order was dispatched: a device that came back is not sent again. */
  sent: boolean;
  /** A new one each time the page is rendered. */
  formToken: string;
  /** What is said about a request without an answer. */
  children: ReactNode;
}

/** Three forms of one action: devices to block, devices to unblock, and asking again. */
export function DeviceForms({ orderId, devices, sent, formToken, children }: DeviceFormsProps) {
  const state = useForm(deviceAction);
  const { refusal, data } = state;

  function form(step: 'block' | 'unblock' | 'again', className: string, fields: ReactElement): ReactElement {
    return (
      <Form
        state={state}
        hidden={{ orderId, formToken, step }}
        className={className}
        onKeyDown={step === 'block' ? onwards : undefined}
      >
        {fields}
      </Form>
    );
  }
  // An outcome older than the list above: a refund or another tab has changed the devices since.
  const news = data && data.at >= devices.changedAt ? data : undefined;
  const waiting = devices.open !== undefined;
  const toEnter = devices.units.filter(
    ({ state, mayBlockAgain }) => state !== 'blocked' && (state !== 'unblocked' || mayBlockAgain || !sent),
  );
  const toFree = devices.units.filter(({ state }) => state === 'blocked' || state === 'unclear');
  return (
    <div className="flex flex-col gap-5 empty:hidden">
      {refusal && <Notice tone="harm" role="alert" title={refusal.message} />}
      {news && (
        <Notice tone={toneOf(news)} role="status" title={t.outcomes[news.outcome]}>
          <p className="wrap-anywhere">{news.message}</p>
        </Notice>
      )}
      {waiting && (
        <div className="flex flex-col gap-2">
          <div className="contents">{children}</div>
          {form(
            'again',
            'flex',
            <SubmitButton variant="quiet" size="small" pending={t.asking}>
              {t.askAgain}
            </SubmitButton>,
          )}
        </div>
      )}
      {!waiting &&
        toEnter.length > 0 &&
        (devices.reason ? <p className="text-muted">{devices.reason}</p> : null)}
      {!waiting &&
        toEnter.length > 0 &&
        !devices.reason &&
        form(
          'block',
          'flex flex-col gap-4',
          <>
            {toEnter.map((unit) => {
              const name = fieldOf('device', unit);
              return (
                <Field
                  key={name}
                  name={name}
                  label={unit.label}
                  hint={t.hint}
                  error={refusal?.fieldErrors[name]}
                >
                  {(control) => (
                    <Input
                      {...control}
                      defaultValue={
                        refusal?.values[name] ??
                        (unit.state === 'unblocked' && !unit.mayBlockAgain ? '' : unit.identifier)
                      }
                      readOnly={unit.state === 'unclear'}
                      autoComplete="off"
                      autoCapitalize="characters"
                      spellCheck={false}
                      data-device
                      className="tabular-nums md:max-w-96"
                    />
                  )}
                </Field>
              );
            })}
            <div>
              <SubmitButton variant="primary" pending={t.blocking}>
                {t.block(toEnter.length)}
              </SubmitButton>
            </div>
          </>,
        )}
      {!waiting &&
        toFree.length > 0 &&
        form(
          'unblock',
          'flex flex-col items-start gap-2',
          <fieldset className="flex flex-col items-start gap-1">
            <legend className="font-medium">{t.unblockTitle}</legend>
            {toFree.map((unit) => (
              <Checkbox key={fieldOf('unblock', unit)} name={fieldOf('unblock', unit)}>
                <span>{unit.label}</span>:{' '}
                <span className="tabular-nums wrap-anywhere">{unit.identifier}</span>
              </Checkbox>
            ))}
            <SubmitButton variant="quiet" size="small" pending={t.unblocking}>
              {t.unblock}
            </SubmitButton>
          </fieldset>,
        )}
    </div>
  );
}

function toneOf({ outcome }: DeviceResult) {
  if (outcome === 'succeeded') return 'good';
  return outcome === 'checking' ? 'neutral' : 'harm';
}

/** A scanner types a device and presses Enter: that leads to the next field, and from the last one to the button. */
function onwards(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-device], [type=submit]')];
  stops[stops.indexOf(event.target) + 1]?.focus();
}
