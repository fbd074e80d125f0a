/**
 * What every language has: the names of the English one, sentences for the same values. Invoices are documents of law that say
 * the same to every reader, and the gateway is told the same by whoever orders: these stay in the first language.
 */
export type Messages = Omit<typeof import('./english'), 'invoice' | 'deliveryItem'>;
