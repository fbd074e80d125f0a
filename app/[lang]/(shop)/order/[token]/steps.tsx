import clsx from 'clsx';
import { Check, X } from 'lucide-react';
import type { Step, StepState } from '@/lib/orders/page/order-steps';
import { stepStates, order as t } from '@/shop/messages';

/** How far the order has come: a row on a wide screen, a column on a phone. State is told by sign and word too. */
export function Steps({ steps }: { steps: Step[] }) {
  return (
    <ol className="flex flex-col sm:flex-row" aria-label={t.progress}>
      {steps.map(({ label, state }, index) => (
        <li
          key={label}
          aria-current={state === 'now' ? 'step' : undefined}
          className="relative flex min-h-12 flex-1 items-start gap-3 last:min-h-0 sm:min-h-0 sm:flex-col sm:items-center sm:gap-2 sm:text-center"
        >
          {index < steps.length - 1 && (
            <Line solid={steps[index + 1]?.state !== 'next' && steps[index + 1]?.state !== 'now'} />
          )}
          <Dot state={state} />
          {/* Only what has happened is bold: "Charged" must not be read as done while the money is only held. */}
          <span className={clsx('pt-0.5 sm:pt-0', state === 'done' ? 'font-medium' : 'text-muted')}>
            <span>{label}</span>
            <span className={state === 'now' ? 'text-13' : 'sr-only'}>
              , <span>{stepStates[state]}</span>
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Line({ solid }: { solid: boolean }) {
  return (
    <span
      aria-hidden
      className={clsx(
        'absolute top-7 bottom-0 left-[0.8125rem] border-l-2 sm:top-[0.8125rem] sm:-right-1/2 sm:bottom-auto sm:left-1/2 sm:mx-3.5 sm:border-t-2 sm:border-l-0',
        solid ? 'border-primary' : 'border-dashed border-edge/60',
      )}
    />
  );
}

function Dot({ state }: { state: StepState }) {
  return (
    <span
      aria-hidden
      className={clsx(
        'z-10 flex size-7 shrink-0 items-center justify-center rounded-chip border-2 [print-color-adjust:exact]',
        state === 'done' && 'border-primary bg-primary text-on-primary',
        state === 'now' && 'border-primary bg-surface',
        state === 'next' && 'border-edge/60 bg-surface',
        state === 'stopped' && 'border-edge bg-surface text-muted',
      )}
    >
      {state === 'done' && <Check className="size-4" strokeWidth={3} />}
      {state === 'stopped' && <X className="size-4" strokeWidth={3} />}
      {state === 'now' && <span className="size-2.5 rounded-chip bg-primary" />}
    </span>
  );
}
