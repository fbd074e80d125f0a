/** What an answer about devices comes to, device by device. Pure. */
import type { GatewayOrder, ImeiResult } from '@/lib/pinelabs';

export type UnitState = 'entered' | 'blocked' | 'unblocked' | 'unclear';

export interface AskedUnit {
  readonly identifier: string;
  readonly productCode: string;
  readonly state: UnitState;
}

export interface Judged {
  readonly identifier: string;
  readonly state: UnitState;
  /** The brand's word, where it said no. */
  readonly brandResponse: string | null;
}

export interface Question {
  readonly kind: 'block' | 'unblock';
  /** It had been sent before, and nobody knows what came of that. */
  readonly repeated: boolean;
  readonly units: readonly AskedUnit[];
}

/** What a fetched order shows of a product's device. */
type Shown = 'this' | 'other' | 'none' | 'unsaid';

/**
 * @param results as the gateway gave them.
 * @param order fetched after the answer; undefined when it could not be.
 * @returns undefined for a device about which nothing is known: it must be asked for again.
 */
export function judge(question: Question, results: readonly ImeiResult[], order: GatewayOrder | undefined) {
  return question.units.map((unit): Judged | undefined => {
    const result = results.find(({ code, imei }) => code === unit.productCode && imei === unit.identifier);
    if (!result || result.outcome === 'unknown') return undefined;
    if (result.outcome === 'done') {
      return judged(unit, question.kind === 'block' ? 'blocked' : 'unblocked', null);
    }
    const said = result.word ?? 'REFUSED';
    return question.kind === 'block' ? refusedBlock(question, unit, said, order) : refusedUnblock(unit, said);
  });
}

/** After a repeat that the gateway refused as a whole: only its order can tell what the call before it did. */
export function judgeByOrder(
  { kind, units }: Question,
  code: string,
  order: GatewayOrder | undefined,
): Judged[] | undefined {
  if (!order) return undefined;
  return units.map((unit) => {
    const shown = shownOf(unit, order);
    if (shown === 'this') return judged(unit, 'blocked', kind === 'block' ? null : code);
    if (shown === 'unsaid') return judged(unit, 'unclear', code);
    return judged(unit, kind === 'block' ? 'entered' : 'unblocked', kind === 'block' ? code : null);
  });
}

/** Of a device whose block a refund should have ended: what the order, fetched after it, says of that. */
export function stateAfterRefund(
  unit: Pick<AskedUnit, 'identifier' | 'productCode'>,
  order: GatewayOrder,
): Exclude<UnitState, 'entered'> {
  const shown = shownOf(unit, order);
  if (shown === 'this') return 'blocked';
  return shown === 'unsaid' ? 'unclear' : 'unblocked';
}

/** Whether the order has to be fetched before {@link judge} can say. */
export function needsOrder(kind: Question['kind'], results: readonly ImeiResult[]): boolean {
  return kind === 'block' && results.some(({ outcome }) => outcome === 'refused');
}

function refusedBlock(
  { repeated }: Question,
  unit: AskedUnit,
  said: string,
  order: GatewayOrder | undefined,
): Judged | undefined {
  if (said !== 'PRODUCT_ALREADY_BLOCKED') return judged(unit, 'entered', said);
  // By us, as an answer said before.
  if (unit.state === 'blocked') return judged(unit, 'blocked', null);
  const shown = order ? shownOf(unit, order) : undefined;
  if (shown === 'this') return judged(unit, 'blocked', null);
  const perhapsOurs = repeated || unit.state === 'unclear';
  if (!perhapsOurs) return judged(unit, 'entered', said);
  if (shown === undefined) return undefined;
  return judged(unit, shown === 'unsaid' ? 'unclear' : 'entered', said);
}

/** Not blocked any more is what was asked for, whoever did it. */
function refusedUnblock(unit: AskedUnit, said: string): Judged {
  return said === 'PRODUCT_ALREADY_UNBLOCKED'
    ? judged(unit, 'unblocked', said)
    : judged(unit, unit.state, said);
}

/** By the plan of its payments, which names a product's device. */
function shownOf(
  { productCode, identifier }: Pick<AskedUnit, 'identifier' | 'productCode'>,
  order: GatewayOrder,
): Shown {
  const products = order.payments
    .flatMap(({ plan }) => plan?.tenure.details ?? [])
    .filter(({ code }) => code === productCode);
  if (products.length === 0) return 'unsaid';
  if (products.some(({ imei }) => imei?.toUpperCase() === identifier)) return 'this';
  return products.some(({ imei }) => imei !== undefined) ? 'other' : 'none';
}

function judged({ identifier }: AskedUnit, state: UnitState, brandResponse: string | null): Judged {
  return { identifier, state, brandResponse };
}
