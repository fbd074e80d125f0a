import { Notice } from '@/components/ui/notice';
import type { PaymentAmount } from '@/lib/console/actions/payment-amount';
import { paymentActions as t } from '@/lib/console/messages';

/** What an amount does, or what is wrong with it, as it is typed. */
export function AmountSaid({ read }: { read: PaymentAmount | { fault: string } }) {
  if ('fault' in read) return <span className="text-13 text-muted">{read.fault}</span>;
  const says = read.grave ? [...read.says, t.askedTwice] : read.says;
  return says.map((sentence) => <span key={sentence}>{sentence}</span>);
}

/** The same as a question, before the form is sent a second time. */
export function AmountQuestion({ says, press }: { says: readonly string[]; press: string }) {
  return (
    <div data-question tabIndex={-1}>
      <Notice tone="harm" role="alert" title={t.questionTitle}>
        {says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{t.pressAgain(press)}</p>
      </Notice>
    </div>
  );
}
