import { describe, expect, it, test } from 'vitest';
import { procedureOf, readRunbook } from './runbook.ts';
import { linkEnd, mountOf, pageKey } from './runbook-links.ts';

describe('a page', () => {
  it('gives title, description, owner and words from what stands above it', () => {
    const page = readRunbook(
      'a.html.md',
      '---\ntitle: Herstel\ndescription: Zo\nowner_slack: "#team"\nsection: Back-ups\n---\n# Herstel\n\nTekst',
    );
    expect(page).toMatchObject({
      title: 'Herstel',
      description: 'Zo',
      owner: '#team',
      keywords: ['Back-ups'],
      type: 'restore',
    });
    expect(procedureOf(page, (target) => target).text).toBe('Tekst');
  });

  test.each([
    ['no title', 'Tekst', 'mijn pagina', 'Tekst'],
    ['a heading for a title', '# Kop\n\nTekst', 'Kop', 'Tekst'],
    ['broken lines above it', '---\n: [\n---\nTekst', 'mijn pagina', undefined],
    ['lines above it that never end', '---\ntitle: x\n', 'mijn pagina', undefined],
    ['a list above it', '---\n- a\n---\nTekst', 'mijn pagina', undefined],
    ['Windows line ends', '---\r\ntitle: Kop\r\n---\r\nTekst', 'Kop', 'Tekst'],
  ])('is read with %s', (_, markdown, title, text) => {
    const page = readRunbook('map/mijn-pagina.md', markdown);
    expect(page.title).toBe(title);
    if (text !== undefined) expect(procedureOf(page, (target) => target).text).toBe(text);
  });

  it('keeps headings, code, tables and lists, and HTML as text', () => {
    const text =
      '## Kop\n\n```sh\nls -l\n```\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n- een\n  - twee\n\n<script>alert(1)</script>';
    const kept = procedureOf(readRunbook('a.md', text), (target) => target).text ?? '';
    for (const part of ['## Kop', '```sh\nls -l\n```', '| A | B |', '- een']) expect(kept).toContain(part);
    expect(readRunbook('a.md', kept).blocks).toEqual(readRunbook('a.md', text).blocks);
  });

  it('has its links and pictures followed, also in lists, quotes and tables', () => {
    const page = readRunbook('a.md', '- [x](b.md)\n\n> [y](c.md)\n\n| [z](d.md) |\n| --- |\n| k |\n\n![p](e.png)');
    const seen: string[] = [];
    procedureOf(page, (target, isPicture) => {
      seen.push(`${target} ${isPicture}`);
      return target;
    });
    expect(seen).toEqual(['b.md false', 'c.md false', 'd.md false', 'e.png true']);
  });
});

describe('a link', () => {
  const pages = new Set(['backups', 'alerts/disk', 'map/index', 'router']);
  const known = { pages, files: new Set(['p/a.png']), mount: 'manual' };
  test.each([
    ['backups.html', 'x.html.md', { to: 'page', page: 'backups', anchor: '' }],
    ['backups.md#stap', 'x.md', { to: 'page', page: 'backups', anchor: 'stap' }],
    ['./backups', 'x.md', { to: 'page', page: 'backups', anchor: '' }],
    ['../Backups.html?a=1#b', 'alerts/disk.md', { to: 'page', page: 'backups', anchor: 'b' }],
    ['/manual/backups.html', 'alerts/disk.md', { to: 'page', page: 'backups', anchor: '' }],
    ['/manual/alerts/disk.html', 'x.md', { to: 'page', page: 'alerts/disk', anchor: '' }],
    ['map/', 'x.md', { to: 'page', page: 'map/index', anchor: '' }],
    ['p/a.png', 'x.md', { to: 'file', path: 'p/a.png' }],
    ['/repos/router.html', 'x.md', { to: 'nothing' }],
    ['../../etc/passwd', 'x.md', { to: 'nothing' }],
    ['weg.html', 'x.md', { to: 'nothing' }],
    ['%E0%A4%A', 'x.md', { to: 'nothing' }],
    ['https://example.nl/manual/backups.html', 'x.md', { to: 'elsewhere' }],
    ['//example.nl/backups', 'x.md', { to: 'elsewhere' }],
    ['mailto:a@b.nl', 'x.md', { to: 'elsewhere' }],
    ['#kop', 'x.md', { to: 'elsewhere' }],
  ])('%s on %s', (link, from, end) => expect(linkEnd(link, from, known)).toEqual(end));

  it('tells under which folder a site showed the pages', () => {
    expect(mountOf(['/manual/backups.html', '/manual/alerts/disk.html', '/repos/router.html'], pages)).toBe('manual');
    expect(mountOf(['https://x.nl/manual/backups.html'], pages)).toBe('');
  });

  it('names a page the same however its file ends', () => {
    expect(['A/b.html.md', 'a/B.md', 'a/b.html', 'a/b'].map(pageKey)).toEqual(['a/b', 'a/b', 'a/b', 'a/b']);
  });
});
