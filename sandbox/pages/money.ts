/** Amounts as a person reads them: `₹1,599.00`. */
const rupees = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });

/** @param paise whole paise. */
export function rupeesOf(paise: number): string {
  return rupees.format(paise / 100);
}
