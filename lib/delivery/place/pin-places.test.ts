import { expect, it } from 'vitest';
import { isPin } from './pin';
import { otherTown, placeOfPin } from './pin-places';
import places from './pin-places.json';
import { statesOfPin } from './pin-states';

it.each([
  ['110001', 'Delhi', 'New Delhi'],
  ['560001', 'Karnataka', 'Bengaluru'],
  ['600001', 'Tamil Nadu', 'Chennai'],
  ['400001', 'Maharashtra', 'Mumbai'],
  ['500081', 'Telangana', 'Hyderabad'],
  ['682001', 'Kerala', 'Ernakulam'],
  ['605001', 'Puducherry', 'Puducherry'],
  ['194101', 'Ladakh', 'Leh'],
  ['737101', 'Sikkim', 'East Sikkim'],
  ['122001', 'Haryana', 'Gurugram'],
])('%s is of %s: %s', async (pin, state, town) => {
  expect(await placeOfPin(pin)).toEqual({ state, town });
});

it.each(['999999', '56000', '', undefined])('of %j nothing is known, and nothing is doubted', async (pin) => {
  expect(await placeOfPin(pin)).toBeUndefined();
  expect(await otherTown(pin, 'Chennai')).toBeUndefined();
});

it('doubts a town of another state, and none that it does not know', async () => {
  expect(await otherTown('110001', ' CHENNAI ')).toEqual({ state: 'Delhi', town: 'New Delhi' });
  for (const town of ['New Delhi', 'Delhi', 'Connaught Place', '', undefined])
    expect(await otherTown('110001', town)).toBeUndefined();
  // There is one in Bihar and one in Maharashtra.
  for (const pin of ['431001', '824101']) expect(await otherTown(pin, 'Aurangabad')).toBeUndefined();
});

it('agrees with the beginnings of PIN codes that fees go by: one never doubts what the other fills in', async () => {
  const pins = Object.values(places)
    .flatMap((towns) => Object.values(towns))
    .flatMap((text) => text.split(/[ -]/));
  expect(pins.length).toBeGreaterThan(10_000);
  const odd = [];
  for (const pin of pins) {
    expect(isPin(pin)).toBe(true);
    const state = (await placeOfPin(pin))?.state;
    if (state && !statesOfPin(pin).includes(state)) odd.push([pin, state]);
  }
  expect(odd).toEqual([]);
});
