/** What a run leaves behind: our references and request ids, statuses, and shapes instead of answers. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Line, lineSchema } from './line';
import type { Recorded } from './recorder';
import { merged, shapeSchema } from './shape';

const evidenceSchema = z.object({
  version: z.literal(1),
  run: z.string().regex(/^[0-9a-f]{8}$/),
  environment: z.string(),
  startedAt: z.string(),
  /** What the shop is told of its account. */
  settings: z.record(z.string(), z.string()),
  /** `of`: the step of the rehearsal that the line belongs to. */
  lines: z.array(lineSchema.extend({ of: z.string() })),
  /** The orders that it made, by their name in the rehearsal. `underWay`: what was asked of it had not ended. */
  orders: z.record(
    z.string(),
    z.object({ reference: z.string(), orderId: z.string(), underWay: z.boolean().optional() }),
  ),
  /** How often each name was used for a reference. */
  tries: z.record(z.string(), z.number()),
  calls: z.array(
    z.object({
      step: z.string(),
      call: z.string(),
      status: z.number(),
      /** The gateway's word for a refusal. */
      code: z.string().optional(),
      requestId: z.string(),
      at: z.string(),
    }),
  ),
  /** By kind of answer. */
  answers: z.record(z.string(), shapeSchema),
  /** What the client could not read, as `kind: path`. */
  unreadable: z.array(z.string()),
  /** Beside what client and sandbox know, by kind of answer. */
  differences: z.record(z.string(), z.record(z.string(), z.array(z.string()).readonly())),
});
export type EvidenceFile = z.infer<typeof evidenceSchema>;

export class Evidence {
  /** Of the step under way: stands beside each call. */
  step = '';

  constructor(
    readonly file: string,
    readonly content: EvidenceFile,
  ) {}

  /** What an earlier run said of this step is tried again. */
  begin(step: string): void {
    this.step = step;
    this.content.lines = this.content.lines.filter(({ of }) => of !== step);
  }

  blocks(step: string): boolean {
    return this.content.lines.some(({ of, outcome }) => of === step && outcome === 'blocker');
  }

  addLine(line: Line): void {
    this.content.lines.push({ ...line, of: this.step });
    this.save();
  }

  keepUnderWay(orderId: string, underWay: boolean): void {
    const kept = Object.values(this.content.orders).find((order) => order.orderId === orderId);
    if (kept) kept.underWay = underWay;
  }

  addCall({ call, kind, status, requestId, shape, unreadable }: Recorded): void {
    const at = new Date().toISOString();
    const code = kind === 'error' ? shape?.code?.words[0] : undefined;
    this.content.calls.push({ step: this.step, call, status, ...(code && { code }), requestId, at });
    this.addShape(kind, shape, unreadable);
    this.save();
  }

  addShape(kind: string, shape: Recorded['shape'], unreadable: readonly string[]): void {
    const { answers } = this.content;
    const before = answers[kind];
    if (shape) answers[kind] = { ...(before ? merged(before, shape) : shape) };
    const found = unreadable.map((field) => `${kind}: ${field.replace(/\.\d+(?=\.|$)/g, '[]')}`);
    this.content.unreadable = [...new Set([...this.content.unreadable, ...found])];
  }

  save(): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify(this.content, null, 1)}\n`);
  }
}

/** @throws Error with a sentence for the person at the terminal. */
export function readEvidence(file: string): Evidence {
  try {
    return new Evidence(file, evidenceSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    throw new Error(`--resume: ${file} is not an evidence file that can be gone on with`, { cause: error });
  }
}
