/** Of Next.js's own cache as far as tests ask it. */
interface Kept {
  value: { headers?: Record<string, string> };
}

export default class CatalogueCache {
  constructor(options: object);
  get(key: string, context: object): Promise<Kept | null>;
  set(key: string, value: object, context: object): Promise<void>;
}
