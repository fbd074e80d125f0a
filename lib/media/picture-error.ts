/** A file that cannot be a picture of the shop. The message says what it is and how to mend it, for people. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  /** Of the form, or the import, that the file came with. */
  readonly field: 'picture' | 'alt';

  constructor(message: string, field: 'picture' | 'alt' = 'picture', options?: ErrorOptions) {
    super(message, options);
    this.field = field;
  }
}
