/** What an administrator is told about an operation. Pure. */
import type { OperationKind } from '@/db/types';
import { formatINR } from '@/lib/money';
import type { OperationResult } from '@/lib/payments/state/types';
import {
  createRefused,
  gatewayRefusals,
  noPaymentToRefund,
  outcomes as t,
  unknownRefusal,
} from '../messages';
import { refusalText } from '../refusal-text';

export interface Told {
  readonly outcome: OperationResult['outcome'];
  readonly message: string;
  /** The gateway's, of what it refused. */
  readonly code?: string;
}

export function toldOf(result: OperationResult): Told {
  const { outcome } = result;
  switch (outcome) {
    case 'succeeded':
      return {
        outcome,
        message:
          'says' in result ? t.accepted(result.says) : t.succeeded[result.kind](formatINR(result.amount)),
      };
    case 'checking': {
      const amount = formatINR(result.amount);
      return { outcome, message: result.taken ? t.taken(amount) : t.unanswered(result.kind, amount) };
    }
    case 'refused':
      return { outcome, message: refusalText(result.reason) };
    case 'failed':
      return { outcome, code: result.code, message: explainCode(result.code, result.kind) };
  }
}

export function explainCode(code: string, kind?: OperationKind): string {
  if (kind === 'refund' && code === 'ORDER_NOT_FOUND') return noPaymentToRefund;
  // There is no state yet that could forbid it.
  if (kind === 'create' && code === 'OPERATION_NOT_ALLOWED') return createRefused;
  return refusalWords(code) ?? unknownRefusal(code);
}

/** @returns undefined for a code that we do not know. */
export function refusalWords(code: string): string | undefined {
  return Object.hasOwn(gatewayRefusals, code) ? gatewayRefusals[code] : undefined;
}
