/** Serial numbers of documents: at most 16 of letters, digits, `-` and `/`, each once in a financial year. Pure. */

/** `INV/2627/1`. A series of three signs has room for 9,999,999 numbers a year. */
export function documentNumber(series: string, financialYear: string, sequence: number): string {
  return `${series}/${financialYear.slice(2, 4)}${financialYear.slice(5)}/${sequence}`;
}

/** Why a merchant's series cannot be used; undefined where they can. */
export function seriesFault(series: Readonly<Record<string, string>>): string | undefined {
  const names = Object.values(series);
  const wrong = names.find((name) => !/^[A-Z0-9]{1,3}$/.test(name));
  if (wrong !== undefined)
    return `the series ${JSON.stringify(wrong)} is not one to three capitals or digits`;
  return new Set(names).size < names.length ? 'two kinds of documents have the same series' : undefined;
}
