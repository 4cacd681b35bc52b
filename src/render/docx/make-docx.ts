import {
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { headingsUnder, type PaperDocument, type PictureOf } from '../paper-document.ts';
import { writable } from '../writable.ts';
import { docxBlocks, factIndent, factLine } from './docx-blocks.ts';
import type { DocxPlace, Placed } from './docx-place.ts';
import { docxStyles } from './docx-styles.ts';

/** A document as a Word file, for Word and LibreOffice. */
export function makeDocx(document: PaperDocument, pictureOf: PictureOf): Promise<Buffer> {
  const page = pages[document.orientation];
  const width = page.width - 2 * page.side;
  const place: DocxPlace = { document, pictureOf, width, lists: { count: 0 }, depth: 0, around: {} };
  const body = docxBlocks(headingsUnder(0, document.body), place);
  const front = document.numbered ? [[...coverOf(document, place), ...contentsOf(document)]] : [];
  const parts = [...front, document.numbered ? body : [...topOf(document, place), ...body]];
  const file = new Document({
    title: writable(document.title),
    subject: writable(document.kind),
    creator: writable(document.organisation),
    lastModifiedBy: writable(document.organisation),
    description: writable(document.subtitle),
    styles: docxStyles(document),
    features: { updateFields: document.numbered },
    // Programs that do not count the contents again show these.
    ...(hasEndlessWord(document) ? {} : { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    // The text begins a section, and so a page: a page break after full contents would leave an empty one.
    sections: parts.map((children, at) => ({
      properties: {
        titlePage: document.numbered && at === 0,
        page: {
          size: { width: pages.portrait.width, height: pages.portrait.height, orientation: page.orientation },
          margin: { top: 1500, bottom: 1360, left: page.side, right: page.side },
        },
      },
      headers: { default: headerOf(document, width), first: new Header({ children: [new Paragraph('')] }) },
      footers: { default: footerOf(document, width), first: footerOf(document, width) },
      children,
    })),
  });
  return Packer.toBuffer(file);
}

/** The library lays such a word out letter by letter to estimate pages, which takes minutes. */
function hasEndlessWord(value: unknown): boolean {
  if (typeof value === 'string') return /\S{300}/.test(value);
  return value !== null && typeof value === 'object' && Object.values(value).some(hasEndlessWord);
}

/** A4, in twentieths of a point; the library turns it where it lies on its side. */
const pages = {
  portrait: { width: 11906, height: 16838, side: 1304, orientation: PageOrientation.PORTRAIT },
  landscape: { width: 16838, height: 11906, side: 907, orientation: PageOrientation.LANDSCAPE },
};

const bold = (text: string, size: number) => new TextRun({ text: writable(text), bold: true, size });

function coverOf(document: PaperDocument, place: DocxPlace): Placed[] {
  return [
    // Below everything else it would fall off a full cover, alone on a page.
    new Paragraph({ spacing: { before: 300, after: 1500 }, children: [bold(document.organisation, 26)] }),
    new Paragraph({ children: [bold(document.kind, 24)] }),
    ...topLines(document),
    new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 1 } } }),
    ...noticesOf(document, place),
    ...document.facts.map((fact) => factLine(fact, factIndent(document.facts))),
  ];
}

const topLines = ({ title, subtitle }: PaperDocument): Paragraph[] => [
  new Paragraph({ heading: 'Title', children: [new TextRun(writable(title))] }),
  ...(subtitle === '' ? [] : [new Paragraph({ children: [new TextRun({ text: writable(subtitle), size: 26 })] })]),
];

const noticesOf = ({ notices }: PaperDocument, place: DocxPlace): Placed[] =>
  docxBlocks(
    notices.map(({ tone, title, text }) => ({
      ...{ type: 'callout' as const, tone, title },
      blocks: text === '' ? [] : [{ type: 'paragraph' as const, runs: [{ text }] }],
    })),
    place,
  );

function topOf(document: PaperDocument, place: DocxPlace): Placed[] {
  const facts = document.facts.map(({ name, value }) => `${name} ${value}`).join(' · ');
  return [
    new Paragraph({ children: [bold(document.kind, 22)] }),
    ...topLines(document),
    ...(facts === '' ? [] : [new Paragraph({ text: writable(facts) })]),
    ...noticesOf(document, place),
  ];
}

const contentsOf = ({ words }: PaperDocument) => [
  new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, text: words.contents }),
  new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
];

const small = 17;

const headerOf = (document: PaperDocument, width: number): Header =>
  new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: width }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4 } },
        children: [bold(document.title, small), new TextRun({ text: `\t${writable(document.version)}`, size: small })],
      }),
    ],
  });

/** The words around the numbers come from outside: `Pagina {page} van {pages}`. */
function footerOf({ organisation, words }: PaperDocument, width: number): Footer {
  const pieces = words.pageOf.split(/(\{pages?\})/).filter((piece) => piece !== '');
  const numbers = pieces.map((piece) => {
    if (piece === '{page}') return PageNumber.CURRENT;
    return piece === '{pages}' ? PageNumber.TOTAL_PAGES : piece;
  });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: width }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4 } },
        children: [
          new TextRun({ text: `${writable(organisation)}\t`, size: small }),
          new TextRun({ children: numbers, size: small }),
        ],
      }),
    ],
  });
}
