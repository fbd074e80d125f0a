import qrcode from 'qrcode-generator';

/** Dark on white in either theme: cameras do not read the other way round. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const modules = Array.from({ length: size * size }, (_, at) => ({
    x: at % size,
    y: Math.floor(at / size),
  }));
  const path = modules
    .filter(({ x, y }) => code.isDark(y, x))
    .map(({ x, y }) => `M${x} ${y}h1v1h-1z`)
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shapeRendering="crispEdges"
      className="w-52 max-w-full rounded-card border border-line"
    >
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
