/** Decides which rules fire. Every choice comes from the rule's seed and its count, so a run can be repeated. */
import type { Faults } from '../store/faults';
import { type CallFault, type FaultRule, type MessageFault, WORK_FAULTS } from './rule';

export interface Occasion {
  readonly endpoint: string;
  readonly reference?: string | undefined;
  readonly event?: string | undefined;
}

const isWork = ({ fault }: FaultRule) => WORK_FAULTS.includes(fault);

/** What befalls the call or its answer. */
export function drawCallFault(faults: Faults, occasion: Occasion): CallFault | undefined {
  const rule = draw(faults, occasion, (one) => !isWork(one));
  return rule && 'field' in rule ? rule : undefined;
}

/** What the work comes to, drawn once it is to be done. */
export function drawWorkFault(faults: Faults, occasion: Occasion): CallFault | undefined {
  const rule = draw(faults, occasion, isWork);
  return rule && 'field' in rule ? rule : undefined;
}

export function drawMessageFault(faults: Faults, occasion: Occasion): MessageFault | undefined {
  const rule = draw(faults, occasion, () => true);
  return rule && !('field' in rule) ? rule : undefined;
}

/** The first rule that fires wins; rules that were asked and declined count as drawn. */
function draw(
  faults: Faults,
  occasion: Occasion,
  isMeant: (rule: FaultRule) => boolean,
): FaultRule | undefined {
  for (const { id, rule, drawn, fired } of faults.list()) {
    if (!isMeant(rule) || !concerns(rule, occasion) || (rule.times !== undefined && fired >= rule.times))
      continue;
    const fires = drawn >= (rule.after ?? 0) && chance(rule.seed, drawn) < rule.probability;
    faults.count(id, fires);
    if (fires) return rule;
  }
  return undefined;
}

function concerns(rule: FaultRule, occasion: Occasion): boolean {
  const message = occasion.endpoint === 'webhook' || occasion.endpoint === 'callback';
  const named = rule.endpoint === occasion.endpoint || (rule.endpoint === '*' && !message);
  const reference = rule.reference === undefined || rule.reference === occasion.reference;
  const event = !('event' in rule) || rule.event === undefined || rule.event === occasion.event;
  return named && reference && event;
}

/** The n-th number in [0, 1) of a seed, without the ones before it (a 32-bit mix of seed and count). */
export function chance(seed: number, n: number): number {
  let state = (Math.imul(seed, 0x9e3779b1) + Math.imul(n + 1, 0x6d2b79f5)) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
}
