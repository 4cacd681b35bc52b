import library from 'pptxgenjs';
import {
  columnWidths,
  fittedSlides,
  slideGeometry as g,
  type Slide,
  type SlideDeck,
  titledApart,
} from '../slide-deck.ts';
import { writable } from '../writable.ts';
import { finishPptx } from './finish-pptx.ts';

// The types describe the library as CommonJS; what Node loads is the class itself.
const PptxGenJS = library as unknown as typeof library.default;

const typeface = 'Calibri';
const ink = '1A1A1A';
const across = g.width - 2 * g.margin;

/** A presentation for PowerPoint and LibreOffice, with real titles, notes and page numbers. */
export async function makePptx(deck: SlideDeck): Promise<Buffer> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.title = writable(deck.title);
  file.subject = writable(deck.kind);
  file.author = writable(deck.organisation);
  file.company = writable(deck.organisation);
  file.theme = { headFontFace: typeface, bodyFontFace: typeface };
  for (const master of masters(deck)) file.defineSlideMaster(master);
  titleSlide(file, deck);
  for (const slide of titledApart(deck.title, fittedSlides(deck.slides))) contentSlide(file, slide, languageOf(deck));
  return finishPptx((await file.write({ outputType: 'nodebuffer' })) as Buffer, languageOf(deck));
}

const languageOf = ({ language, country }: SlideDeck): string => (language === 'nl' ? `nl-${country}` : 'en-GB');

function masters({ organisation, title }: SlideDeck): library.default.SlideMasterProps[] {
  const text = { fontFace: typeface, color: ink, margin: 0 };
  const small = { ...text, fontSize: 12, y: g.height - 0.55, h: 0.3 };
  const heading = { ...text, name: 'title', type: 'title', bold: true, align: 'left' } as const;
  const body = { ...text, name: 'body', type: 'body', x: g.margin, w: across, valign: 'top' } as const;
  const titlePlace = {
    placeholder: {
      options: {
        ...heading,
        x: g.margin,
        y: 0.4,
        w: across,
        h: 1,
        fontSize: g.size.heading,
        valign: 'middle' as const,
      },
      text: '',
    },
  };
  const bodyPlace = {
    placeholder: { options: { ...body, y: g.bodyTop, h: g.bodyHeight, fontSize: g.size.bullet }, text: '' },
  };
  const line = { x: g.margin, y: 1.42, w: across, h: 0, line: { color: ink, width: 1 } };
  const foot = writable(`${organisation} · ${title}`).slice(0, 120);
  const edges = [{ line }, { text: { text: foot, options: { ...small, x: g.margin, w: 10 } } }];
  const slideNumber = { ...small, x: g.width - g.margin - 0.6, w: 0.6 };
  return [
    {
      title: 'Title',
      objects: [
        { rect: { x: 0, y: 0, w: 0.25, h: g.height, fill: { color: ink } } },
        {
          placeholder: {
            options: { ...heading, x: g.margin, y: 1.6, w: across, h: 2.2, fontSize: g.size.title, valign: 'bottom' },
            text: '',
          },
        },
        { placeholder: { options: { ...body, y: 4.1, h: 2.2, fontSize: g.size.bullet }, text: '' } },
      ],
    },
    { title: 'Content', objects: [titlePlace, ...edges], slideNumber },
    { title: 'Bullets', objects: [titlePlace, bodyPlace, ...edges], slideNumber },
  ];
}

function titleSlide(file: library.default, deck: SlideDeck): void {
  const lang = languageOf(deck);
  const slide = file.addSlide({ masterName: 'Title' });
  slide.addText(writable(deck.title), { placeholder: 'title', lang, fit: 'shrink' });
  const lines = [deck.kind, deck.subtitle, deck.organisation, deck.standing].filter((line) => line !== '');
  slide.addText(
    lines.map((line) => ({ text: writable(line), options: { breakLine: true, lang } })),
    { placeholder: 'body', fit: 'shrink' },
  );
}

function contentSlide(file: library.default, { heading, bullets, table, notes }: Slide, lang: string): void {
  const slide = file.addSlide({ masterName: table === undefined ? 'Bullets' : 'Content' });
  slide.addText(writable(heading), { placeholder: 'title', lang, fit: 'shrink' });
  if (table === undefined) {
    slide.addText(
      bullets.map((text) => ({
        text: writable(text),
        options: { bullet: true, breakLine: true, lang, paraSpaceAfter: 8 },
      })),
      { placeholder: 'body' },
    );
  } else {
    slide.addTable(tableRows(table, lang), {
      ...{ x: g.margin, y: g.bodyTop, w: across, colW: columnWidths(table).map((share) => share * across) },
      ...{ fontFace: typeface, fontSize: g.size.cell, color: ink, valign: 'top', margin: [0.04, 0.08, 0.04, 0.08] },
      border: { type: 'solid', pt: 0.75, color: '767676' },
    });
  }
  if (notes !== '') slide.addNotes(writable(notes));
}

const tableRows = ({ headers, rows }: NonNullable<Slide['table']>, lang: string): library.default.TableRow[] => [
  headers.map((text) => ({ text: writable(text), options: { bold: true, fill: { color: 'E8E8E8' }, lang } })),
  ...rows.map((row) => row.map((text) => ({ text: writable(text), options: { lang } }))),
];
