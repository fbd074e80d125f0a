import { apparel } from './apparel';
import { audio } from './audio';
import { books } from './books';
import { grocery } from './grocery';
import { home } from './home';
import { phonesLaptops } from './phones-laptops';
import type { SeedCategory } from './types';

export type { SeedCategory, SeedProduct, SeedVariant } from './types';

/** The demo shop's shelves, in the order in which they are shown. */
export const catalogue: readonly SeedCategory[] = [phonesLaptops, apparel, home, books, audio, grocery];

/** The doctor warns where these goods are sold for money. Write false when they are yours. */
export const areDemoGoods = true;

/** Where the pictures lie, from the project's folder. */
export const picturesFolder = 'shop/catalogue/pictures';
