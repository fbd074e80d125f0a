/** Judgements of what the shop says of its business: blanks that are left, a GSTIN that cannot be. Pure. */
import type { Env } from '@/lib/env';
import { blanksIn } from '@/lib/pages/blanks';
import { isDemoAddress } from '@/lib/server/start-rules';
import { isGstin, stateOfGstin } from '@/lib/tax/gstin';
import type { Scheme } from '@/lib/tax/seller';
import { bad, type Finding, ok, warn } from './finding';

/** `seller` of shop/config.ts, as far as it is judged by name; every text in it may hold blanks. */
export interface SellerFacts {
  readonly stateCode: string;
  readonly gstin: string;
  readonly scheme: Scheme;
}

export interface PageText {
  /** From the project's root. */
  readonly file: string;
  readonly text: string;
}

/** What the Consumer Protection (E-Commerce) Rules, 2020 want a shop to say of itself. */
const SAID = ['legalName', 'address', 'telephone', 'grievanceOfficer.name'].map(
  (fact) => `{{seller.${fact}}}`,
);

/** Where money moves, a shop that does not say who sells breaks the law; before, it has time. */
export function judgeSeller(
  { PINELABS_ENV }: Pick<Env, 'PINELABS_ENV'>,
  seller: SellerFacts,
  pages: readonly PageText[],
): Finding[] {
  const finding = PINELABS_ENV === 'production' ? bad : warn;
  const found = [
    ...blankFacts('seller', seller).map((says) =>
      finding('seller', says, 'write it in shop/config.ts, and build'),
    ),
    ...pages.flatMap(blankLines).map((says) => finding('pages', says, 'write it, and build')),
    ...SAID.filter((fact) => !pages.some(({ text }) => text.includes(fact))).map((fact) =>
      warn('pages', `no page holds ${fact}`, 'say it on one, as shop/pages/contact.md of the starter does'),
    ),
    ...judgeGstin(seller).map((says) =>
      finding(
        'seller',
        says,
        "correct seller in shop/config.ts: it decides the taxes of invoices. Who is not registered says so: scheme: 'unregistered'",
      ),
    ),
  ];
  return found.length > 0 ? found : [ok('seller', 'nothing is left to write, here and on the pages')];
}

function blankFacts(path: string, value: unknown): string[] {
  if (typeof value === 'string') {
    return blanksIn(value).length > 0 || isDemoAddress(value) ? [`${path} is still ${value}`] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => blankFacts(`${path}.${name}`, inner));
}

function blankLines({ file, text }: PageText): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => blanksIn(line).map((blank) => `${file}:${index + 1} still says ${blank}`));
}

/** What is wrong without a GSTIN. */
const WITHOUT: Readonly<Record<Scheme, string[]>> = {
  regular: ['gstin is empty: bills of supply without tax are issued, and a document never changes'],
  composition: ['scheme is composition, which only who has a GSTIN can be in'],
  unregistered: [],
};

function judgeGstin({ gstin, stateCode, scheme }: SellerFacts): string[] {
  if (gstin === '') return WITHOUT[scheme];
  if (scheme === 'unregistered') return ['scheme is unregistered, and there is a GSTIN'];
  if (blanksIn(gstin).length > 0) return [];
  if (!isGstin(gstin)) return [`${gstin} is no GSTIN: its check character does not fit`];
  return stateOfGstin(gstin) === stateCode
    ? []
    : [`the GSTIN ${gstin} is of state ${stateOfGstin(gstin)}, and stateCode is ${stateCode}`];
}
