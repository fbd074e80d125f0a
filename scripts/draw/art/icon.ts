/** The application's icon: a banyan leaf before a marigold sun. Readable at 32 px. */
import { marigold, paper, tone } from '../palette';
import { all, circle, line, path, rect, sheet, solid } from '../svg';

export function icon(): string {
  const outline =
    'M250 84C356 146 414 222 404 304C394 376 334 414 250 414S106 376 96 304C86 222 144 146 250 84Z';
  return sheet(
    512,
    512,
    all(
      rect(0, 0, 512, 512, tone.leaf[1], 112),
      circle(360, 152, 86, marigold),
      solid(outline, '#DCE8E1', path('M250 60V430H60V60Z', paper)),
      line('M250 190V470M250 274L330 222M250 344L348 282M250 274L170 222M250 344L152 282', tone.leaf[1], 20),
      line('M250 414V462', paper, 24),
    ),
  );
}
