import { describe, expect, it } from 'vitest';
import { textOfHtml } from './html';

describe('a description in HTML', () => {
  it('becomes paragraphs, and its lists lines', () => {
    expect(
      textOfHtml(
        '<h2>Linen&nbsp;kurta</h2>\n<p>Soft &amp; <b>washed</b>.<br>Cut long.</p><ul><li><p>Two pockets</p></li>\n <li>Side slits</li></ul>No <a href="https://x.example">link</a>',
      ),
    ).toBe('Linen kurta\n\nSoft & washed.\nCut long.\n\n• Two pockets\n• Side slits\n\nNo link');
  });

  it('keeps rows of tables on lines', () => {
    expect(
      textOfHtml('<table><tr><th>Size</th><td><p>M</p></td></tr><tr><th>Chest</th><td>40</td></tr></table>'),
    ).toBe('Size M\nChest 40');
  });

  it('leaves plain text as it is', () => {
    expect(textOfHtml('5 < 6 & 7 > 2')).toBe('5 < 6 & 7 > 2');
  });

  it.each([
    '<script>alert(1)</script>',
    '<style>p{}</style>',
    '<iframe src="https://x.example">text</iframe>',
    '<svg><text>drawn</text></svg>',
    '<p onclick="alert(1)"><!-- said --></p>',
    '<img src=x onerror=alert(1)>',
    '<noscript><p>x</p></noscript>',
  ])('leaves nothing of %s', (html) => {
    expect(textOfHtml(html)).toBe('');
  });

  it.each(['b', 'li'])('is read however deep it nests <%s>', (tag) => {
    expect(textOfHtml(`${`<${tag}>`.repeat(20_000)}Soft`)).toMatch(/Soft$/);
  });

  it('has no markup left that a browser would read, however it is broken', () => {
    expect(textOfHtml('<p>a<scr<script>ipt>alert(1)</script></p>')).not.toContain('<script');
  });
});
