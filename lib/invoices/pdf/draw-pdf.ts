/**
 * A document as PDF, on A4. Loaded where one is asked for alone, since pdfkit is large. The same document gives the same bytes:
 * nothing of the time or the machine goes in.
 */
import PDFDocument from 'pdfkit';
import { invoice as t } from '@/shop/messages';
import type { Column, Party, PrintedDocument } from '../document';
import { type Line, type Style, Typesetter } from './typesetter';

const MARGIN = 36;
/** A4, in points. */
const PAGE = { width: 595.28, height: 841.89 };
const WIDTH = PAGE.width - 2 * MARGIN;
const BOTTOM = PAGE.height - MARGIN - 14;

const TITLE: Style = { size: 18, weight: 'bold' };
const LABEL: Style = { size: 8, weight: 'bold' };
const TEXT: Style = { size: 9 };
const CELL: Style = { size: 7.5 };
const HEAD: Style = { size: 7.5, weight: 'bold' };
const STRONG: Style = { size: 10, weight: 'bold' };
const GAP = 14;
const CELL_PADDING = 2;

export async function drawPdf(document: PrintedDocument): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    // None of the fonts that every reader has: they lack the rupee sign, and their measures are files of pdfkit's own.
    font: '',
    bufferPages: true,
    lang: 'en-IN',
    info: {
      Title: t.title(document.title, document.number),
      Author: document.seller,
      Creator: document.seller,
      Producer: document.seller,
      CreationDate: new Date(document.issuedAt),
    },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const sheet = new Sheet(pdf, await Typesetter.on(pdf));
  sheet.block(document.title, TITLE);
  sheet.facts(document.facts);
  sheet.parties(document.parties);
  sheet.table(document.columns, document.rows, document.sums);
  sheet.block(`${t.total}: ${document.total}`, STRONG);
  sheet.block(`${t.inWords}: ${document.totalInWords}`, TEXT);
  if (document.remark) sheet.block(document.remark, TEXT);
  sheet.signature(document);
  sheet.notes(document.number);
  pdf.end();
  return done;
}

class Sheet {
  private y = MARGIN;

  constructor(
    private readonly pdf: InstanceType<typeof PDFDocument>,
    private readonly type: Typesetter,
  ) {}

  /** Text across the page. */
  block(text: string, style: Style): void {
    const lines = this.type.lines(text, style, WIDTH);
    this.room(this.type.heightOf(style, lines.length));
    this.type.draw(lines, style, MARGIN, this.y, WIDTH);
    this.y += this.type.heightOf(style, lines.length) + 4;
  }

  facts(facts: PrintedDocument['facts']): void {
    this.y += 4;
    for (const [label, text] of facts) {
      const lines = this.type.lines(text, TEXT, WIDTH - 150);
      this.type.draw(this.type.lines(label, LABEL, 144), LABEL, MARGIN, this.y + 1, 144);
      this.type.draw(lines, TEXT, MARGIN + 150, this.y, WIDTH - 150);
      this.y += this.type.heightOf(TEXT, lines.length) + 1;
    }
    this.y += GAP;
  }

  parties(parties: readonly Party[]): void {
    const width = (WIDTH - GAP * (parties.length - 1)) / parties.length;
    const drawn = parties.map(({ title, lines }) => ({
      title: this.type.lines(title, LABEL, width),
      lines: lines.flatMap((line) => this.type.lines(line, TEXT, width)),
    }));
    const top = this.y;
    for (const [index, { title, lines }] of drawn.entries()) {
      const x = MARGIN + index * (width + GAP);
      this.type.draw(title, LABEL, x, top, width);
      this.type.draw(lines, TEXT, x, top + 13, width);
    }
    const most = Math.max(...drawn.map(({ lines }) => lines.length));
    this.y = top + 13 + this.type.heightOf(TEXT, most) + GAP;
  }

  /** No row is cut: one that does not fit begins the next page, below the names of the columns. */
  table(columns: readonly Column[], rows: readonly string[][], sums: readonly string[]): void {
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    const places = columns.map(({ figures, share }, index) => ({
      figures,
      width: (WIDTH * share) / shares,
      x: MARGIN + (WIDTH * columns.slice(0, index).reduce((sum, one) => sum + one.share, 0)) / shares,
    }));
    const put = (cells: readonly string[], style: Style, again?: () => void) => {
      const drawn = places.map(({ width }, index) =>
        this.type.lines(cells[index] ?? '', style, width - 2 * CELL_PADDING),
      );
      const height = this.type.heightOf(style, Math.max(...drawn.map(({ length }) => length))) + 6;
      if (this.room(height)) again?.();
      for (const [index, lines] of drawn.entries()) this.cell(lines, style, places[index]);
      this.y += height;
      this.rule();
    };
    const names = columns.map(({ name }) => name);
    const head = () => put(names, HEAD);
    this.room(60);
    this.type.draw(this.type.lines(t.inRupees, CELL, WIDTH), CELL, MARGIN, this.y, WIDTH, true);
    this.y += this.type.heightOf(CELL, 1) + 2;
    this.rule();
    head();
    for (const row of rows) put(row, CELL, head);
    const label = sums.findIndex((sum) => sum !== '') - 1;
    put(
      sums.map((sum, index) => (index === label ? t.total : sum)),
      HEAD,
      head,
    );
    this.y += GAP;
  }

  signature({ seller, signatory }: PrintedDocument): void {
    const lines = [t.signatory(seller), signatory, t.signed].map((text, index) =>
      this.type.lines(text, index === 1 ? STRONG : TEXT, 220),
    );
    this.room(80);
    this.y += GAP;
    for (const [index, one] of lines.entries()) {
      const style = index === 1 ? STRONG : TEXT;
      this.type.draw(one, style, PAGE.width - MARGIN - 220, this.y, 220, true);
      this.y += this.type.heightOf(style, one.length) + 2;
    }
  }

  /** At the foot of each page, once it is known how many there are. */
  notes(number: string): void {
    if (this.type.missed) this.block(t.unprintable, CELL);
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(page);
      // Below the margin, where pdfkit would begin another page.
      this.pdf.page.margins.bottom = 0;
      const lines = this.type.lines(`${number} · ${t.pageOf(page + 1, count)}`, CELL, WIDTH);
      this.type.draw(lines, CELL, MARGIN, PAGE.height - MARGIN - 4, WIDTH, true);
    }
  }

  private cell(
    lines: Line[],
    style: Style,
    place: { x: number; width: number; figures: boolean } | undefined,
  ) {
    if (!place) return;
    const inner = place.width - 2 * CELL_PADDING;
    this.type.draw(lines, style, place.x + CELL_PADDING, this.y + 3, inner, place.figures);
  }

  /** @returns whether a page began. */
  private room(height: number): boolean {
    if (this.y + height <= BOTTOM) return false;
    this.pdf.addPage();
    this.y = MARGIN;
    return true;
  }

  private rule(): void {
    this.pdf
      .moveTo(MARGIN, this.y)
      .lineTo(PAGE.width - MARGIN, this.y)
      .lineWidth(0.5)
      .strokeColor('#999999')
      .stroke();
  }
}
