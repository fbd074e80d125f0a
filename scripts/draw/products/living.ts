/** Which drawings show the other things of the house. */
import { type Picture, standing } from '../scene';
import { bed, sheetFolded } from './bedding';
import { matkaFront, matkaTap } from './clay';
import { diyaAbove, diyaFront, lampHung, lampOverTable } from './lights';

export const living: Readonly<Record<string, readonly Picture[]>> = {
  'brass-diya-pair': [standing(diyaFront, 640), diyaAbove],
  'block-print-bedsheet': [bed, sheetFolded],
  'terracotta-matka': [standing(matkaFront), matkaTap],
  'cane-pendant-lamp': [lampHung, lampOverTable],
};
