/** Judgements of what the demo left behind. Pure. */
import type { Env } from '@/lib/env';
import { isAtHome, isDemoAddress } from '@/lib/server/start-rules';
import { bad, type Finding, ok, warn } from './finding';

export interface LeftoverFacts {
  readonly accounts: readonly {
    readonly email: string;
    /** Its password was printed once, is a common one or the account's own address. */
    readonly known: boolean;
  }[];
  /** Products on sale under a name of the demo's. */
  readonly demoGoods: number;
  readonly goods: number;
}

const SUBJECT = 'demo leftovers';

/** On the machine of whoever tries the demo they are no leftovers. */
export function judgeLeftovers(
  env: Pick<Env, 'PINELABS_ENV' | 'PUBLIC_URL'>,
  facts: LeftoverFacts | undefined,
  supportEmail: string,
): Finding[] {
  if (isAtHome(env)) return [];
  const found = [
    ...judgeAccounts(facts?.accounts ?? [], env.PINELABS_ENV === 'sandbox' ? warn : bad),
    ...judgeGoods(facts, supportEmail, env.PINELABS_ENV === 'production' ? bad : warn),
  ];
  return found.length > 0 ? found : [ok(SUBJECT, 'none')];
}

type Made = typeof bad;

function judgeAccounts(accounts: LeftoverFacts['accounts'], finding: Made): Finding[] {
  const mend =
    'make an account of your own (ADMIN_EMAIL, ADMIN_PASSWORD, npm run db:seed) and remove this one from the table users';
  return accounts.flatMap(({ email, known }) => {
    if (known) return [finding(SUBJECT, `${email} has a password that others know or guess`, mend)];
    return isDemoAddress(email) ? [finding(SUBJECT, `${email} is the demo’s administrator`, mend)] : [];
  });
}

function judgeGoods(facts: LeftoverFacts | undefined, supportEmail: string, finding: Made): Finding[] {
  const found: Finding[] = [];
  if (facts && facts.demoGoods > 0) {
    const says = `${facts.demoGoods} of ${facts.goods} products are the demo’s: what nobody has would be sold`;
    found.push(
      finding(
        SUBJECT,
        says,
        'npm run catalogue -- import <your goods.csv> --archive-missing, and areDemoGoods = false in shop/catalogue/index.ts',
      ),
    );
  }
  if (isDemoAddress(supportEmail)) {
    const says = `customers are told to write to ${supportEmail}, which nobody reads`;
    found.push(finding(SUBJECT, says, 'set supportEmail in shop/config.ts, and build'));
  }
  return found;
}
