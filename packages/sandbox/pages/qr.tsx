/** @jsxImportSource hono/jsx */
/** A QR code as SVG: dark on white in both themes, with the margin that scanners want. */
import qrcode from 'qrcode-generator';

const MARGIN = 4;

export function QrCode({ text, title }: { text: string; title: string }) {
  const code = qrcode(0, 'M');
  code.addData(ascii(text));
  code.make();
  const count = code.getModuleCount();
  const size = count + 2 * MARGIN;
  const cells = Array.from(
    { length: count * count },
    (_, at) => [Math.floor(at / count), at % count] as const,
  );
  const path = cells
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${column + MARGIN} ${row + MARGIN}h1v1h-1z`)
    .join('');
  return (
    <svg
      class="qr"
      role="img"
      aria-label={title}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#10141c" />
    </svg>
  );
}

/** Scanners do not agree on the bytes of anything else. */
function ascii(text: string): string {
  return text
    .replaceAll('₹', 'Rs ')
    .normalize('NFKD')
    .replaceAll(/[^\x20-\x7e]/g, '');
}
