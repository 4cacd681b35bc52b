import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontCoverage } from './font-coverage.ts';
import { joinedStandards } from './joined-standards.ts';
import { printable, unprintable } from './printable.ts';

/** A value that a template reads; all text of users travels in here, never in the template's source. */
export type TypstData = string | number | boolean | null | TypstData[] | { [field: string]: TypstData };

/** One document that was set: how many pages it takes, what the template reports, and its bytes. */
export interface TypstDocument {
  pages: number;
  /** The value of the first `metadata` with this label in the template. */
  report(label: string): unknown;
  /** The values of all of them, in the order of the document. */
  reports(label: string): unknown[];
  /** A PDF that meets the standard, or an error. One at a time: the compiler takes no two together. */
  pdf(standard?: PdfStandard): Buffer;
}

/** For reading by everybody, or for keeping for ever as well: the archive's form is both in one file. */
export type PdfStandard = 'ua-1' | 'a-2a';

/** What a template needs besides its words. */
export interface TypstExtras {
  /** Files by their path from the root, such as `/pictures/1.png`. */
  files?: ReadonlyMap<string, Uint8Array>;
  /** Addresses to link to: never shown, so never made printable. */
  targets?: readonly string[];
}

/** The one type of the house, in the weights that its templates use. */
export const typeface = 'Atkinson Hyperlegible Next';
const weights = ['400Regular', '600SemiBold', '700Bold', '800ExtraBold', '400Regular_Italic', '700Bold_Italic'];

interface Engine {
  compiler: NodeCompiler;
  /** The folder that templates see as the root. */
  root: string;
  covered: ReadonlySet<number>;
}
let engine: Engine | undefined;

/** Sets a template with `sys.inputs.data` as JSON, and `unprintable` as "yes" where a sign was replaced. Stays warm. */
export function setTypst(template: string, data: TypstData, extras: TypstExtras = {}): TypstDocument {
  engine ??= startEngine();
  const { compiler, covered, root } = engine;
  const text = JSON.stringify(cleaned(data, covered));
  const lacking = text.split(unprintable).length > JSON.stringify(data).split(unprintable).length;
  for (const [path, bytes] of extras.files ?? []) compiler.mapShadow(join(root, path), Buffer.from(bytes));
  const result = compiler.compile({
    mainFileContent: template,
    inputs: {
      data: text,
      unprintable: lacking ? 'yes' : 'no',
      targets: JSON.stringify(extras.targets ?? []),
    },
  });
  compiler.resetShadow();
  const document = result.result;
  if (document === null || result.hasError()) throw typstError(result.takeError()?.shortDiagnostics);
  compiler.evictCache(3);
  return {
    pages: document.numOfPages,
    report: (label) => valuesOf(compiler, document, label)[0],
    reports: (label) => valuesOf(compiler, document, label),
    pdf: (standard = 'ua-1') => {
      const accessible = compiler.pdf(document, { pdfStandard: 'ua-1' });
      if (standard === 'ua-1') return accessible;
      return joinedStandards(accessible, compiler.pdf(document, { pdfStandard: 'a-2a' }));
    },
  };
}

/** Lets go of what the compiler remembers, after a document so large that the next will not be like it. */
export const forgetTypst = (): void => engine?.compiler.evictCache(0);

function startEngine(): Engine {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next'));
  const fonts = weights.map((weight) => readFileSync(join(folder, weight, `AtkinsonHyperlegibleNext_${weight}.ttf`)));
  const [covered = new Set<number>(), ...others] = fonts.map(fontCoverage);
  const inAll = new Set([...covered].filter((code) => others.every((other) => other.has(code))));
  // The workspace is an empty name: a template is given as text and reads no file but what comes with it.
  return {
    compiler: NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] }),
    root: folder,
    covered: inAll,
  };
}

function cleaned(data: TypstData, covered: ReadonlySet<number>): TypstData {
  if (typeof data === 'string') return printable(data, covered);
  if (Array.isArray(data)) return data.map((item) => cleaned(item, covered));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, cleaned(value, covered)]));
}

const valuesOf = (compiler: NodeCompiler, document: NodeTypstDocument, label: string): unknown[] =>
  compiler.query(document, { selector: `<${label}>`, field: 'value' }) as unknown[];

const typstError = (diagnostics: unknown): Error =>
  new Error(`the page could not be set: ${JSON.stringify(diagnostics)}`);
