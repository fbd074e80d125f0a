'use client';

import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useActionState,
  useEffect,
  useRef,
} from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DevicesView } from '@/lib/console/devices-view';
import type { DeviceResult } from '@/lib/methods/devices/ask-for-devices';
import { fieldOf } from '@/lib/methods/devices/rules/device-form';
import { deviceAction } from './actions';

interface DeviceFormsProps {
  orderId: string;
  devices: DevicesView;
  /** The parcel has left: what came back does not go out again. */
  sent: boolean;
  /** A fresh one with every look at the order. */
  formToken: string;
  /** About a question that has no answer yet. */
  children: ReactNode;
}

const TITLES: Record<DeviceResult['outcome'], string> = {
  succeeded: 'Done',
  partly: 'Not all of it',
  refused: 'It did not happen',
  checking: 'Checking with the gateway',
};

/** Three forms of one action: devices to block, devices to unblock, and the question once more. */
export function DeviceForms({ orderId, devices, sent, formToken, children }: DeviceFormsProps) {
  const [result, send] = useActionState(deviceAction, undefined);
  const forms = useRef<HTMLDivElement>(null);
  const failure = result?.ok === false ? result : undefined;

  useEffect(() => {
    if (failure) forms.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [failure]);

  function form(step: 'block' | 'unblock' | 'again', className: string, fields: ReactElement): ReactElement {
    return (
      <form action={send} noValidate className={className} onKeyDown={step === 'block' ? onwards : undefined}>
        <input type="hidden" name="orderId" value={orderId} />
        <input type="hidden" name="formToken" value={formToken} />
        <input type="hidden" name="step" value={step} />
        {fields}
      </form>
    );
  }
  // A refund or another tab has moved on since: the list above says how it is.
  const news = result?.ok && result.data.at >= devices.changedAt ? result.data : undefined;
  const waiting = devices.open !== undefined;
  const toEnter = devices.units.filter(
    ({ state, mayBlockAgain }) => state !== 'blocked' && (state !== 'unblocked' || mayBlockAgain || !sent),
  );
  const toFree = devices.units.filter(({ state }) => state === 'blocked' || state === 'unclear');
  return (
    <div ref={forms} className="flex flex-col gap-5 empty:hidden">
      {failure && <Notice tone="harm" role="alert" title={failure.message} />}
      {news && (
        <Notice tone={toneOf(news)} role="status" title={TITLES[news.outcome]}>
          <p className="wrap-anywhere">{news.message}</p>
        </Notice>
      )}
      {waiting && (
        <div className="flex flex-col gap-2">
          <div className="contents">{children}</div>
          {form(
            'again',
            'flex',
            <SubmitButton variant="quiet" size="small" pending="Asking…">
              Ask again
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
                  hint="IMEI of 15 digits, or serial number."
                  error={failure?.fieldErrors[name]}
                >
                  {(control) => (
                    <Input
                      {...control}
                      defaultValue={
                        failure?.values[name] ??
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
              <SubmitButton variant="primary" pending="Blocking…">
                {toEnter.length === 1 ? 'Block this device' : 'Block these devices'}
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
            <legend className="font-medium">Unblock without a refund</legend>
            {toFree.map((unit) => (
              <Checkbox key={fieldOf('unblock', unit)} name={fieldOf('unblock', unit)}>
                <span>{unit.label}</span>:{' '}
                <span className="tabular-nums wrap-anywhere">{unit.identifier}</span>
              </Checkbox>
            ))}
            <SubmitButton variant="quiet" size="small" pending="Unblocking…">
              Unblock the ticked
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
