/** How deep a drawing goes once its parts are drawn where `use` names them. Pure. */
import type { SaxesTagNS } from 'saxes';

interface Part {
  /** Of the element itself, in the drawing. */
  depth: number;
  /** Of the deepest element in it, counted from itself. */
  height: number;
  uses: { at: number; id: string }[];
}

export class Parts {
  /** Those that have an id, and the drawing itself under none. */
  private readonly parts = new Map<string, Part>([['', { depth: 1, height: 1, uses: [] }]]);
  private readonly open: Part[] = [...this.parts.values()];

  /** @param depth from 1. */
  begin(depth: number, { local, attributes }: SaxesTagNS): void {
    const id = attributes.id?.value ?? '';
    if (id !== '' && !this.parts.has(id)) {
      const part = { depth, height: 1, uses: [] };
      this.parts.set(id, part);
      this.open.push(part);
    }
    const links = Object.values(attributes).filter(({ local: name }) => name === 'href');
    for (const part of this.open) {
      const at = depth - part.depth + 1;
      part.height = Math.max(part.height, at);
      if (local !== 'use') continue;
      for (const { value } of links) part.uses.push({ at, id: value.replace(/^#/, '') });
    }
  }

  end(depth: number): void {
    if (depth > 1 && this.open.at(-1)?.depth === depth) this.open.pop();
  }

  /** @param most deeper than this is not looked: what is returned is above it. */
  deepest(most: number): number {
    return this.heightOf('', most, new Map());
  }

  /** @param known 0 while it is reckoned: a part that draws itself is drawn by nobody. */
  private heightOf(id: string, most: number, known: Map<string, number>): number {
    const part = this.parts.get(id);
    const height = known.get(id);
    if (!part || height !== undefined || most < 0) return height ?? 0;
    known.set(id, 0);
    const deepest = part.uses.reduce(
      (deep, use) => Math.max(deep, use.at + this.heightOf(use.id, most - use.at, known)),
      part.height,
    );
    known.set(id, deepest);
    return deepest;
  }
}
