/** Which drawings show the things of the kitchen. */
import { type Picture, standing } from '../scene';
import { cookerFront, cookerOpen, tiffinFront, tiffinOpen } from './cookware';
import { coffeePour, coffeeSet, dabbaClosed, dabbaOpen } from './spices-and-coffee';

export const kitchen: Readonly<Record<string, readonly Picture[]>> = {
  'steel-pressure-cooker-3l': [standing(cookerFront), cookerOpen],
  'three-tier-steel-tiffin': [standing(tiffinFront), tiffinOpen],
  'masala-dabba': [dabbaOpen, dabbaClosed],
  'brass-filter-coffee-set': [coffeeSet, coffeePour],
};
