import { ShieldCheck } from 'lucide-react';
import { Sentence } from '@/components/ui/sentence';
import { nextSteps as t } from '@/shop/messages';
import { BY_PLAN, CHARGED, HELD, ON_THEIR_PAGE } from './shown-when';

/** The words depend on the chosen way to pay; CSS shows those that are true, also without scripts. */
export function WhatHappensNext({ inWindow }: { inWindow: boolean }) {
  return (
    <section aria-labelledby="next" className="flex flex-col gap-2">
      <h2 id="next" className="flex items-center gap-2 text-17">
        <ShieldCheck aria-hidden className="size-5 text-primary" />
        <span>
          <span className={ON_THEIR_PAGE}>{t.gatewayTitle}</span>
          <span className={BY_PLAN}>{t.planTitle}</span>
        </span>
      </h2>
      <ol className="list-decimal space-y-1 pl-5 text-muted marker:text-primary">
        <li>
          <span className={ON_THEIR_PAGE}>{inWindow ? t.openInWindow : t.open}</span>
          <span className={BY_PLAN}>{t.plans}</span>
        </li>
        <li>
          <span className={ON_THEIR_PAGE}>{t.choose}</span>
          <span className={BY_PLAN}>{t.confirmPlan}</span>
        </li>
        <li>
          <Sentence
            parts={t.back(
              <>
                <span className={CHARGED}>{t.charged}</span>
                <span className={HELD}>{t.held}</span>
              </>,
            )}
          />
        </li>
      </ol>
    </section>
  );
}
