/** Where pictures lie: a folder for each, of files that never change. */
export interface MediaStorage {
  /** For people: never a key or a secret. */
  readonly name: string;
  /** @returns bytes of the file, undefined when there is none. */
  size(key: string): Promise<number | undefined>;
  read(key: string): Promise<Buffer | undefined>;
  has(key: string): Promise<boolean>;
  /** All of these files, or none that anybody is told of. Twice at once is once. @param main the one that stands for all. */
  put(folder: string, files: ReadonlyMap<string, Buffer>, main: string): Promise<void>;
  /** One file, if it is there. Not for pictures, which pages may still show. */
  remove(key: string): Promise<void>;
}

/** The folder cannot be written, or the storage cannot be reached or refuses. */
export class MediaUnavailableError extends Error {
  override readonly name = 'MediaUnavailableError';
}
