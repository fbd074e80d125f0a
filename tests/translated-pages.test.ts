import { describe, expect, it } from 'vitest';
import { projectFiles, readProjectFile } from './project-files';
import { looseText } from './translated/loose-text';
import { ownText } from './translated/own-text';

describe('the pages', () => {
  const pages = projectFiles().filter((name) => /^(?:app|components)\/.*(?<!\.test)\.tsx$/.test(name));

  it('are there to look at', () => {
    expect(pages.length).toBeGreaterThan(100);
  });

  it('have no text that a translated page would break', () => {
    const loose = pages.flatMap((file) =>
      looseText(readProjectFile(file)).map(({ line, code }) => `${file}:${line} ${code}`),
    );
    expect(loose).toEqual([]);
  });
});

describe('the pages of shoppers', () => {
  /** Of the console alone. */
  const others = /^app\/admin\/|^components\/ui\/(?:copy-text|dialog)\.tsx$/;
  const pages = projectFiles().filter(
    (name) => /^(?:app|components)\/.*(?<!\.test)\.tsx$/.test(name) && !others.test(name),
  );

  it('have no sentence of their own: all are in shop/messages', () => {
    const own = pages.flatMap((file) => ownText(readProjectFile(file)).map((text) => `${file}: ${text}`));
    expect(pages.length).toBeGreaterThan(50);
    expect(own).toEqual([]);
  });

  it.each([
    ['<p>Your cart</p>', 'Your cart'],
    ['<p>{empty ? "Nothing here" : t.title}</p>', 'Nothing here'],
    ['<p>{empty && `Nothing here`}</p>', 'Nothing here'],
    ['<Field label="Town or city" />', 'Town or city'],
    ['<Notice title={late ? "Too late" : t.late} />', 'Too late'],
    ['<Amount note="of the hold" />', 'of the hold'],
  ])('would be found with %s', (jsx, text) => {
    expect(ownText(`const page = ${jsx};`)).toEqual([text]);
  });

  it('may hold names and addresses that nobody reads, and commands', () => {
    expect(
      ownText('const page = <a href="/cart" className={on ? "link" : ""}>{t.cart} × {count}</a>;'),
    ).toEqual([]);
    expect(ownText('const page = <p>{t.run} <code>npm run reconcile</code></p>;')).toEqual([]);
  });
});

describe('text that is loose', () => {
  const found = (jsx: string) => looseText(`const page = ${jsx};`).map(({ code }) => code);

  it.each([
    ['<p>{count} things</p>', '{count}'],
    ['<p><Icon />{words}</p>', '{words}'],
    ['<p><Icon />{busy ? "One moment" : "Pay"}</p>', '{busy ? "One moment" : "Pay"}'],
    ['<p>Paid{late && " late"}</p>', '{late && " late"}'],
    ['<p>{busy && <Icon />}Pay</p>', 'Pay'],
    ['<p>{lines.map((line) => <b key={line}>{line}</b>)} and more</p>', 'and more'],
    ['<div><h2>Title</h2>{children}</div>', '{children}'],
    ['<b>{busy ? <><Icon /> One moment</> : <i>Pay</i>}</b>', 'One moment'],
    ['<><Icon /> Search</>', 'Search'],
    ['<option key={state}>{state}</option>', '<option key={state}>{state}</option>'],
  ])('%s', (jsx, code) => {
    expect(found(jsx)).toEqual([code]);
  });

  it.each([
    '<p><span>{count}</span> things</p>',
    '<p>{count}</p>',
    '<p>{late ? "Late" : <b>Paid</b>}</p>',
    '<p>Paid{late && <b> late</b>}</p>',
    '<p>{"Paid"} <b>today</b></p>',
    '<p>Welcome to {shop.name}</p>',
    '<div>{busy && <Icon />}{lines.map((line) => <b key={line}>{line}</b>)}</div>',
    '<option value={state}>{state}</option>',
  ])('is not in %s', (jsx) => {
    expect(found(jsx)).toEqual([]);
  });

  it('is no sentence of the shop, unless it has a value in it', () => {
    const source = (shown: string) =>
      `import { common, cart as t } from '@/shop/messages';\nconst page = <p><Icon />{${shown}}</p>;`;
    expect(looseText(source('t.empty.title'))).toEqual([]);
    expect(looseText(source('common.title'))).toEqual([]);
    expect(looseText(source('t.items(count)'))).toHaveLength(1);
    expect(looseText(source('t.states[state]'))).toHaveLength(1);
    expect(looseText(source('cart.title'))).toHaveLength(1);
  });

  it('is not what the types say is an element', () => {
    const source = (type: string) =>
      `function Box({ children }: { children: ${type} }) { return <div><h2>Title</h2>{children}</div>; }`;
    expect(looseText(source('ReactElement'))).toEqual([]);
    expect(looseText(source('ReactNode'))).toHaveLength(1);
  });
});
