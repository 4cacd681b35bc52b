import { zipOf } from './handed-in-files.ts';

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

/** The usual styles of a Dutch Word, in which a heading is called "Kop". */
const styles = `<w:styles ${namespaces}>
<w:style w:type="paragraph" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="Kop 2"/><w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Bijlage"><w:name w:val="Bijlage"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
</w:styles>`;

const level = (at: number, format: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;

/** List 1 bears numbers, list 2 dots. */
const numbering = `<w:numbering ${namespaces}>
<w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`;

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What a Word file of a test is made of, besides its body. */
export interface WordParts {
  /** Relations: `rId7` to `media/a.png`; one that begins with `http` leads out of the file. */
  relations?: Record<string, string>;
  files?: Record<string, string | Buffer>;
  mainType?: string;
}

/** A Word file with this body, written by hand: also what no word processor would write. */
export function wordFile(body: string, { relations = {}, files = {}, mainType }: WordParts = {}): Buffer {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const usual = ['styles', 'numbering', 'footnotes'].map(
    (name) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`,
  );
  const own = Object.entries(relations).map(([id, target]) => {
    const outside = target.startsWith('http') ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${office}/image" Target="${target}"${outside}/>`;
  });
  const type = mainType ?? `${wordType}.document.main+xml`;
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    { name: 'word/document.xml', content: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>` },
    { name: 'word/styles.xml', content: styles },
    { name: 'word/numbering.xml', content: numbering },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${usual.join('')}${own.join('')}</Relationships>`,
    },
    ...Object.entries(files).map(([name, content]) => ({ name, content })),
  ]);
}

/** A paragraph of this text, in a style where one is named. */
export const said = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

/** An item of a list: list 1 is numbered, list 2 is not. */
export const listed = (text: string, list = 1, depth = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A table; a cell is its text, or its properties and content as written. */
export const tabled = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : said(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** A picture by its relation. */
export const pictured = (relation: string, description = ''): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Afbeelding 1" descr="${description}"/><a:graphic><a:graphicData><a:blip r:embed="${relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

export const wordNamespaces = namespaces;
