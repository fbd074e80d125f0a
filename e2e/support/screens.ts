/** CSS pixels of a usual phone. */
export const PHONE_SCREEN = { width: 390, height: 844 };
