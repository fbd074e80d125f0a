/** Customers, drawn by their number: nobody who lives. */
import type { Address } from '../../types';

const FIRST = [
  ...['Asha', 'Ravi', 'Meera', 'Arjun', 'Kavya', 'Imran', 'Lakshmi', 'Rahul', 'Fatima', 'Vikram'],
  ...['Anjali', 'Suresh', 'Divya', 'Karthik', 'Priya', 'Joseph', 'Neha', 'Manoj', 'Simran', 'Deepak'],
];
const LAST = [
  ...['Rao', 'Sharma', 'Iyer', 'Khan', 'Patel', 'Nair', 'Singh', 'Das', 'Reddy', 'Joshi', 'Kulkarni'],
  ...['Thomas', 'Gupta', 'Menon', 'Bose', 'Shetty', 'Verma', 'Pillai', 'Chopra'],
];
const TOWNS = [
  ['Bengaluru', 'Karnataka', '5600'],
  ['Mumbai', 'Maharashtra', '4000'],
  ['New Delhi', 'Delhi', '1100'],
  ['Chennai', 'Tamil Nadu', '6000'],
  ['Hyderabad', 'Telangana', '5000'],
  ['Kolkata', 'West Bengal', '7000'],
  ['Kochi', 'Kerala', '6820'],
] as const;

const at = <T>(list: readonly T[], index: number, standard: T): T => list[index % list.length] ?? standard;

export interface Customer {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly mobile: string;
  readonly address: Address;
}

export function customerOf(number: number): Customer {
  const firstName = at(FIRST, number, 'Asha');
  const lastName = at(LAST, number, 'Rao');
  const [city, state, area] = at(TOWNS, number, TOWNS[0]);
  return {
    firstName,
    lastName,
    email: `${firstName}.${lastName}.${number}@mail.example`.toLowerCase(),
    mobile: `9${String(100_000_000 + number).slice(-9)}`,
    address: {
      fullName: `${firstName} ${lastName}`,
      address1: `${1 + (number % 400)}, Temple Road`,
      address2: '',
      city,
      state,
      pincode: `${area}${String(1 + (number % 99)).padStart(2, '0')}`,
      country: 'INDIA',
      countryCode: 'IN',
    },
  };
}
