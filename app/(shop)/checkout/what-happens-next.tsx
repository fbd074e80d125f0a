import { ShieldCheck } from 'lucide-react';

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
          <span className={ON_THEIR_PAGE}>You pay on Pine Labs’ page</span>
          <span className={BY_PLAN}>You choose a plan, then confirm it</span>
        </span>
      </h2>
      <ol className="list-decimal space-y-1 pl-5 text-muted marker:text-primary">
        <li>
          <span className={ON_THEIR_PAGE}>
            We keep your items for you and open Pine Labs’ secure page
            <span className="hidden group-has-[input[value=frame]:checked]/form:inline">
              {' '}
              in a window above ours
            </span>
            .
          </span>
          <span className={BY_PLAN}>Our next page shows the plans, and what each costs.</span>
        </li>
        <li>
          <span className={ON_THEIR_PAGE}>
            There you choose <span className={NOW}>how to pay</span>
            <span className={HELD}>your card</span> and confirm with your bank.
          </span>
          <span className={BY_PLAN}>
            We keep your items, and you confirm the plan with its bank or lender.
          </span>
        </li>
        <li>
          You come back to your order’s own page, which says what was <span className={NOW}>charged</span>
          <span className={HELD}>held; it is charged when we dispatch</span>.
        </li>
      </ol>
    </section>
  );
}
