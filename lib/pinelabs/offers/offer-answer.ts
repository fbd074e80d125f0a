/** Offer discovery's answer, and the plan inside a payment, read into our types. Pure. */
import { z } from 'zod';
import { paise } from '../../money';
import type { Issuer, IssuerName, IssuerType, Offers, Plan, Tenure } from '../emi-types';
import { identifier, looseNumber, looseText, word } from '../wire/wire-fields';
import { discount, parameters, planProduct, present, rupees } from './offer-parts';

/**
 * Figures are strict: a plan that can't be read in full is not shown. Only one of no length ("cashback only") comes
 * without interest and instalments: its loan is paid at once.
 */
const tenure = z
  .object({
    tenure_id: identifier,
    name: looseText(100),
    tenure_type: word.catch('MONTH'),
    tenure_value: z.number().int().min(0).max(600),
    monthly_emi_amount: rupees.nullish(),
    total_emi_amount: rupees.nullish(),
    interest_amount: rupees.nullish(),
    interest_rate_percentage: z.number().min(0).max(100).nullish(),
    split_emi_percentage: looseNumber,
    dealer_charges_percentage: looseNumber,
    loan_amount: rupees,
    net_payment_amount: rupees.optional(),
    convenience_fee_breakdown: z.object({ applicable_fee_amount: rupees.nullish() }).nullish(),
    processing_fee_details: z.object({ amount: rupees.optional() }).nullish().catch(undefined),
    processing_fee_amount: rupees.optional().catch(undefined),
    discount,
    total_discount_amount: rupees.nullish(),
    total_subvention_amount: rupees.nullish(),
    emi_type: word.catch('UNKNOWN'),
    issuer_offer_parameters: parameters,
    details: z.array(planProduct).max(100).nullish(),
  })
  .transform((wire, context): Tenure => {
    const atOnce = wire.tenure_value === 0 ? wire.loan_amount : undefined;
    const monthly = wire.monthly_emi_amount ?? atOnce;
    const total = wire.total_emi_amount ?? atOnce;
    const interest = wire.interest_amount ?? (atOnce && paise(0));
    const interestRate = wire.interest_rate_percentage ?? (atOnce && 0);
    if (
      monthly === undefined ||
      total === undefined ||
      interest === undefined ||
      interestRate === undefined
    ) {
      context.addIssue({ code: 'custom', message: 'a figure is missing' });
      return z.NEVER;
    }
    const convenienceFee = wire.convenience_fee_breakdown?.applicable_fee_amount ?? undefined;
    const fee = wire.processing_fee_details?.amount ?? wire.processing_fee_amount;
    const totalDiscount = wire.total_discount_amount ?? undefined;
    const subvention = wire.total_subvention_amount ?? undefined;
    return {
      id: wire.tenure_id,
      name: wire.name ?? `${wire.tenure_value} ${wire.tenure_type}`,
      unit: wire.tenure_type,
      months: wire.tenure_value,
      monthly,
      total,
      interest,
      interestRate,
      ...present({
        splitPercentage: wire.split_emi_percentage,
        dealerCharges: wire.dealer_charges_percentage,
      }),
      loanAmount: wire.loan_amount,
      netPayment: wire.net_payment_amount ?? total,
      ...(convenienceFee !== undefined && { convenienceFee }),
      ...(fee !== undefined && { processingFee: fee }),
      ...(wire.discount && { discount: wire.discount }),
      ...(totalDiscount !== undefined && { totalDiscount }),
      ...(subvention !== undefined && { subvention }),
      emiType: wire.emi_type,
      programmes: wire.issuer_offer_parameters.flatMap(({ program_type: type }) =>
        typeof type === 'string' ? [type] : [],
      ),
      offerParameters: wire.issuer_offer_parameters,
      details: wire.details ?? [],
    };
  });

const issuerFields = {
  id: identifier,
  name: z.string().min(1).max(100),
  display_name: looseText(100),
  issuer_type: word.optional().catch(undefined),
  priority: looseNumber,
};

/** The gateway's words are CC_, DC_ and CARDLESS_, each before BANK or NBFC; new ones are kept and called other. */
function typeOf(typeWord: string | undefined): IssuerType {
  if (typeWord?.startsWith('CC_')) return 'credit card';
  if (typeWord?.startsWith('DC_')) return 'debit card';
  return typeWord?.startsWith('CARDLESS') ? 'cardless' : 'other';
}

function issuerName(wire: z.infer<z.ZodObject<typeof issuerFields>>): IssuerName {
  return {
    id: wire.id,
    name: wire.name,
    ...(wire.display_name !== undefined && { displayName: wire.display_name }),
    type: typeOf(wire.issuer_type),
    ...(wire.issuer_type !== undefined && { typeWord: wire.issuer_type }),
    ...(wire.priority !== undefined && { priority: wire.priority }),
  };
}

/** One plan that can't be read must not take the others away: it is counted. */
const issuer = z
  .object({ ...issuerFields, tenures: z.array(z.unknown()).max(200).nullish() })
  .transform((wire): { issuer: Issuer; unreadable: number } => {
    const results = (wire.tenures ?? []).map((one) => tenure.safeParse(one));
    const tenures = results.flatMap((result) => (result.success ? [result.data] : []));
    return {
      issuer: { ...issuerName(wire), tenures },
      unreadable: results.length - tenures.length,
    };
  });

export const offersAnswer: z.ZodType<Offers> = z
  .object({ issuers: z.array(issuer).max(500) })
  .transform(({ issuers }) => ({
    issuers: issuers
      .map((one) => one.issuer)
      .filter((one) => one.tenures.length > 0)
      .toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity) || 0),
    unreadable: issuers.reduce((sum, one) => sum + one.unreadable, 0),
  }));

/** `offer_data`: one issuer with the one tenure that was chosen, which a page of the gateway's calls `tenures`. */
export const offerDataAnswer: z.ZodType<Plan> = z
  .object({
    offer_details: z.object({
      ...issuerFields,
      tenure: tenure.optional(),
      tenures: z.tuple([tenure]).or(z.tuple([])).optional(),
    }),
  })
  .transform(({ offer_details: wire }, context) => {
    const chosen = wire.tenure ?? wire.tenures?.[0];
    if (chosen) return { issuer: issuerName(wire), tenure: chosen };
    context.addIssue({ code: 'custom', path: ['offer_details', 'tenure'], message: 'missing' });
    return z.NEVER;
  });
