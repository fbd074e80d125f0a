/** What is kept back of a payment before it goes to the bank. Pure; amounts are paise. */

/** Hundredths of a per cent by method. UPI and RuPay are free by law; the others are made up. */
const MDR: Readonly<Record<string, number>> = {
  CARD: 190,
  UPI: 0,
  NETBANKING: 150,
  WALLET: 180,
  POINTS: 100,
  CREDIT_EMI: 220,
  DEBIT_EMI: 220,
  CARDLESS_EMI: 300,
};
/** Per cent on the MDR. */
const GST = 18;

export interface Fees {
  readonly mdr: number;
  readonly gst: number;
}

/** Each rounded to the paisa, half of one up. */
export function feesOf(method: string, amount: number): Fees {
  const mdr = Math.floor((amount * (MDR[method] ?? 200) + 5_000) / 10_000);
  return { mdr, gst: Math.floor((mdr * GST + 50) / 100) };
}
