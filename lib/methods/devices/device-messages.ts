/** What the order's history says about devices; whoever asked is told the same. Pure. */
import type { Judged } from './rules/device-answer';

/** Ours, beside the brand's words: see {@link nothingLeftMessage}. */
export const ORDER_OVER = 'ORDER_OVER';

const WHY: Readonly<Record<string, string>> = {
  PRODUCT_ALREADY_BLOCKED:
    'blocked already, and not for this order: it was sold before, or another device of the same product is blocked here (the brand takes one a product)',
  PRODUCT_ALREADY_UNBLOCKED: 'not blocked any more',
  PRODUCT_NOT_FOUND: 'the brand does not find this product in the order',
  PRODUCT_NOT_SUPPORTED: 'the brand blocks no devices of this product',
  [ORDER_OVER]: 'nothing of the order goes out any more',
};

/** Our words for a brand's refusal; an unknown one is shown as it is. */
export function brandMessage(code: string): string {
  return WHY[code] ?? `refused (${code})`;
}

export function askedMessage(kind: 'block' | 'unblock', identifiers: readonly string[]): string {
  return `Asked the gateway to ${kind} ${listed(identifiers)}`;
}

export function askedAgainMessage(kind: 'block' | 'unblock', identifiers: readonly string[]): string {
  return `Asked the gateway again to ${kind} ${listed(identifiers)}, under the same reference`;
}

export function releasedMessage(identifiers: readonly string[]): string {
  return `Unblocked with the refund: ${listed(identifiers)}`;
}

export function notShownMessage(identifiers: readonly string[]): string {
  return `After the refund the gateway’s order does not say whether it is still blocked: ${listed(identifiers)}`;
}

export function nothingLeftMessage(identifiers: readonly string[]): string {
  return `Nothing of the order goes out any more, and there was no answer about ${listed(identifiers)} yet; nothing more is asked`;
}

export function judgedMessage(kind: 'block' | 'unblock', judged: readonly Judged[]): string {
  const wanted = kind === 'block' ? 'blocked' : 'unblocked';
  const done = judged.filter(({ state }) => state === wanted).map(({ identifier }) => identifier);
  const not = judged.filter(({ state }) => state !== wanted);
  return [
    done.length > 0 && `The gateway has ${wanted} ${listed(done)}`,
    ...not.map(({ identifier, state, brandResponse }) =>
      state === 'unclear'
        ? `${identifier} is blocked, and it is not known for which order`
        : `${identifier} was not ${wanted}: ${brandMessage(brandResponse ?? 'REFUSED')}`,
    ),
  ]
    .filter(Boolean)
    .join('; ');
}

export function noAnswerMessage(identifiers: readonly string[]): string {
  return `No final answer about ${listed(identifiers)} yet; asking again under the same reference`;
}

export function refusedMessage(
  kind: 'block' | 'unblock',
  identifiers: readonly string[],
  code: string,
): string {
  return `The gateway refused to ${kind} ${listed(identifiers)} (${code})`;
}

function listed(identifiers: readonly string[]): string {
  return identifiers.join(', ');
}
