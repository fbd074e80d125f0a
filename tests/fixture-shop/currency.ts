export const currency = { sign: '₹', rupee: 'rupee', rupees: 'rupees', paisa: 'paisa', paise: 'paise' };
