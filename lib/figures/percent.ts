/** `75%`, `33.3%`: one decimal where there is one, and no space before the sign. */
export const percentText = (value: number): string => `${Number(value.toFixed(1))}%`;
