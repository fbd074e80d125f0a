/** How amounts are written: `₹1,499`. `Rs. ` with its space makes it `Rs. 1,499`. The words are for amounts that are spelled out. */
export const currency = { sign: '₹', rupee: 'rupee', rupees: 'rupees', paisa: 'paisa', paise: 'paise' };
