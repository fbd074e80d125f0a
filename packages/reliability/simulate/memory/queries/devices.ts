/** The twins of db/queries/devices: nothing that the simulation sells is blocked by a brand. */
type Real = typeof import('@/db/queries/devices');

export const markRefunded: Real['markRefunded'] = async () => {};

export const setUnit: Real['setUnit'] = async () => {};

export const releaseEntered: Real['releaseEntered'] = async () => {};

export const unitsOfOrder: Real['unitsOfOrder'] = async () => [];

export const openDeviceRequest: Real['openDeviceRequest'] = async () => undefined;
