/** Which drawings show what is eaten and drunk. */
import { type Picture, standing } from '../scene';
import { chaiPoured, chaiTin, coffeeGround, coffeePack } from './brews';
import { honeyDrip, honeyJar, pickleJar, pickleServed } from './jars';
import { riceBag, riceBowl, turmericOpen, turmericTin } from './staples';
import { katliBox, katliPlate, toffeeMany, toffeeOne } from './sweets';

export const pantry: Readonly<Record<string, readonly Picture[]>> = {
  'malnad-filter-coffee': [standing(coffeePack, 740), coffeeGround],
  'assam-masala-chai': [standing(chaiTin, 740), chaiPoured],
  'aged-basmati-rice': [riceBag, riceBowl],
  'nani-mango-pickle': [standing(pickleJar, 740), pickleServed],
  'nilgiri-wild-honey': [standing(honeyJar, 740), honeyDrip],
  'lakadong-turmeric-tin': [standing(turmericTin, 720), turmericOpen],
  'kaju-katli-box': [katliBox, katliPlate],
  'kachcha-aam-toffee': [toffeeOne, toffeeMany],
};
