/** The one product that payments are tried with. */
import { paise } from '@/lib/money';

export const KURTA = { id: 'KURTA-M', price: paise(149_900) };

/** It and its category as rows. @param available units on the shelf. */
export function kurtas(available: number) {
  return {
    category: { id: 'apparel', name: 'Apparel', blurb: '', tint: '#eee', position: 1 },
    product: {
      id: 'kurta',
      categoryId: 'apparel',
      name: 'Linen kurta',
      brand: 'Test',
      summary: '',
      description: '',
      facts: [],
      pictures: [{ src: '/products/kurta-1.svg', alt: '', width: 800, height: 1000 }],
      position: 1,
      createdAt: 0,
    },
    variant: {
      id: KURTA.id,
      productId: 'kurta',
      options: { Size: 'M' },
      pricePaise: KURTA.price,
      mrpPaise: KURTA.price,
      available,
      position: 1,
    },
  };
}
