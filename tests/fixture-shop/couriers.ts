import type { Courier } from '../../shop/couriers';

export type { Courier } from '../../shop/couriers';

export const couriers: readonly Courier[] = [
  { name: 'Swift Carriers', track: 'https://track.swift.example/parcels?number={number}' },
  { name: 'Town Post' },
];
