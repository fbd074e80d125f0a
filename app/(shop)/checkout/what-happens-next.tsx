import { ShieldCheck } from 'lucide-react';

/** The last step depends on the chosen way to pay; CSS shows the one that is true, also without scripts. */
export function WhatHappensNext() {
  return (
    <section aria-labelledby="next" className="flex flex-col gap-2 px-5 pt-5">
      <h2 id="next" className="flex items-center gap-2 text-17">
        <ShieldCheck aria-hidden className="size-5 text-green" /> You pay on Pine Labs’ page
      </h2>
      <ol className="list-decimal space-y-1 pl-5 text-muted marker:text-green">
        <li>
          We keep your items for you and open Pine Labs’ secure page
          <span className="hidden group-has-[input[value=frame]:checked]/form:inline">
            {' '}
            in a window above ours
          </span>
          .
        </li>
        <li>
          There you choose{' '}
          <span className="group-has-[input[value=hold]:checked]/form:hidden">how to pay</span>
          <span className="hidden group-has-[input[value=hold]:checked]/form:inline">your card</span> and
          confirm with your bank.
        </li>
        <li>
          You come back to your order’s own page, which says what was{' '}
          <span className="group-has-[input[value=hold]:checked]/form:hidden">charged</span>
          <span className="hidden group-has-[input[value=hold]:checked]/form:inline">
            held; it is charged when we dispatch
          </span>
          .
        </li>
      </ol>
    </section>
  );
}
