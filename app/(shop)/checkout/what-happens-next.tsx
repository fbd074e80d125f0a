import { ShieldCheck } from 'lucide-react';
import { Sentence } from '@/components/ui/sentence';
import { nextSteps as t } from '@/shop/messages';

const ON_THEIR_PAGE =
  'group-has-[input[value=cardless]:checked]/form:hidden group-has-[input[value=emi]:checked]/form:hidden';
const BY_PLAN =
  'hidden group-has-[input[value=cardless]:checked]/form:inline group-has-[input[value=emi]:checked]/form:inline';
const NOW = 'group-has-[input[value=hold]:checked]/form:hidden';
const HELD = 'hidden group-has-[input[value=hold]:checked]/form:inline';

/** The words depend on the chosen way to pay; CSS shows those that are true, also without scripts. */
export function WhatHappensNext() {
  return (
    <section aria-labelledby="next" className="flex flex-col gap-2 px-5 pt-5">
      <h2 id="next" className="flex items-center gap-2 text-17">
        <ShieldCheck aria-hidden className="size-5 text-primary" />
        <span>
          <span className={ON_THEIR_PAGE}>{t.gatewayTitle}</span>
          <span className={BY_PLAN}>{t.planTitle}</span>
        </span>
      </h2>
      <ol className="list-decimal space-y-1 pl-5 text-muted marker:text-primary">
        <li>
          <span className={ON_THEIR_PAGE}>
            <Sentence
              parts={t.open(
                <span className="hidden group-has-[input[value=frame]:checked]/form:inline">
                  {` ${t.openInWindow}`}
                </span>,
              )}
            />
          </span>
          <span className={BY_PLAN}>{t.plans}</span>
        </li>
        <li>
          <span className={ON_THEIR_PAGE}>
            <Sentence
              parts={t.choose(
                <>
                  <span className={NOW}>{t.howToPay}</span>
                  <span className={HELD}>{t.yourCard}</span>
                </>,
              )}
            />
          </span>
          <span className={BY_PLAN}>{t.confirmPlan}</span>
        </li>
        <li>
          <Sentence
            parts={t.back(
              <>
                <span className={NOW}>{t.charged}</span>
                <span className={HELD}>{t.held}</span>
              </>,
            )}
          />
        </li>
      </ol>
    </section>
  );
}
