import { shop } from '@/shop/config';

/** A number as orders have it. */
export const EXAMPLE = `${shop.referencePrefix}-7K3M-9QXA-2TRW`;
