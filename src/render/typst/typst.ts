import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontCoverage } from './font-coverage.ts';
import { printable, unprintable } from './printable.ts';

/** A value that a template reads; all text of users travels in here, never in the template's source. */
export type TypstData = string | number | boolean | null | TypstData[] | { [field: string]: TypstData };

/** One document that was set: how many pages it takes, what the template reports, and its bytes. */
export interface TypstDocument {
  pages: number;
  /** The value of the first `metadata` with this label in the template. */
  report(label: string): unknown;
  /** A PDF that meets PDF/UA-1, or an error. */
  pdf(): Buffer;
}

/** The one type of the house, in the weights that its templates use. */
export const typeface = 'Atkinson Hyperlegible Next';
const weights = ['400Regular', '600SemiBold', '700Bold', '800ExtraBold'];

interface Engine {
  compiler: NodeCompiler;
  covered: ReadonlySet<number>;
}
let engine: Engine | undefined;

/** Sets a template with `sys.inputs.data` as JSON, and `unprintable` as "yes" where a sign was replaced. Stays warm. */
export function setTypst(template: string, data: TypstData): TypstDocument {
  engine ??= startEngine();
  const { compiler, covered } = engine;
  const text = JSON.stringify(cleaned(data, covered));
  const lacking = text.split(unprintable).length > JSON.stringify(data).split(unprintable).length;
  const result = compiler.compile({
    mainFileContent: template,
    inputs: { data: text, unprintable: lacking ? 'yes' : 'no' },
  });
  const document = result.result;
  if (document === null || result.hasError()) throw typstError(result.takeError()?.shortDiagnostics);
  compiler.evictCache(3);
  return {
    pages: document.numOfPages,
    report: (label) => firstValue(compiler, document, label),
    pdf: () => compiler.pdf(document, { pdfStandard: 'ua-1' }),
  };
}

function startEngine(): Engine {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next'));
  const fonts = weights.map((weight) => readFileSync(join(folder, weight, `AtkinsonHyperlegibleNext_${weight}.ttf`)));
  const [covered = new Set<number>(), ...others] = fonts.map(fontCoverage);
  const inAll = new Set([...covered].filter((code) => others.every((other) => other.has(code))));
  // The workspace is an empty name: a template is given as text and reads no file.
  return { compiler: NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] }), covered: inAll };
}

function cleaned(data: TypstData, covered: ReadonlySet<number>): TypstData {
  if (typeof data === 'string') return printable(data, covered);
  if (Array.isArray(data)) return data.map((item) => cleaned(item, covered));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, cleaned(value, covered)]));
}

const firstValue = (compiler: NodeCompiler, document: NodeTypstDocument, label: string): unknown =>
  (compiler.query(document, { selector: `<${label}>`, field: 'value' }) as unknown[])[0];

const typstError = (diagnostics: unknown): Error =>
  new Error(`the page could not be set: ${JSON.stringify(diagnostics)}`);
