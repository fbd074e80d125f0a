import clsx from 'clsx';
import { formatINR, formatINRExact, type Paise, subtract } from '@/lib/money';
import { price as t } from '@/shop/messages';
import { Sentence } from './sentence';

interface MoneyProps {
  amount: Paise;
  /** Always two decimals, for columns of figures. */
  exact?: boolean;
  className?: string;
}

/** An amount in tabular figures. */
export function Money({ amount, exact, className }: MoneyProps) {
  return (
    <span className={clsx('money', className)}>{exact ? formatINRExact(amount) : formatINR(amount)}</span>
  );
}

interface PriceProps {
  price: Paise;
  /** Maximum retail price; shown struck through when it is above the price. */
  mrp: Paise;
  /** Other variants cost more: "from ₹499". */
  from?: boolean;
  large?: boolean;
  className?: string;
}

/** What a thing costs and what is saved against its maximum retail price. */
export function Price({ price, mrp, from, large, className }: PriceProps) {
  const saved = subtract(mrp, price);
  return (
    <p className={clsx(large ? 'flex flex-wrap items-baseline gap-x-2' : 'price', className)}>
      <span className={large ? 'font-display text-28 font-semibold' : undefined}>
        {from && <span className="text-13 font-normal text-muted">{`${t.from} `}</span>}
        <Money amount={price} />
      </span>
      {saved > 0 && (
        <>
          <s className={large ? 'text-15 text-muted' : undefined}>
            <span className="sr-only">{`${t.mrp} `}</span>
            <Money amount={mrp} />
          </s>
          <span className={large ? 'text-15 font-medium text-primary' : undefined}>
            <Sentence parts={t.save(<Money amount={saved} />)} />
          </span>
        </>
      )}
    </p>
  );
}
