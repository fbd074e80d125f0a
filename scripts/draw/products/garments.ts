/** Which drawings show what is sewn. */
import type { Picture } from '../scene';
import { kurtaCollar, kurtaHung, kurtaStack, kurtiHung, kurtiPrint } from './kurtas';
import { bandiHung, bandiWorn, teeFlat, teeStack } from './tops';

export const garments: Readonly<Record<string, readonly Picture[]>> = {
  'kaveri-linen-kurta': [kurtaHung, kurtaCollar, kurtaStack],
  'bagru-print-long-kurti': [kurtiHung, kurtiPrint],
  'khadi-nehru-vest': [bandiHung, bandiWorn],
  'everyday-cotton-tee': [teeFlat, teeStack],
};
