import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { ArchimateModel, ArchimateRelation } from '../import-archimate.ts';
import { kindOfElement } from '../import-archimate.ts';
import type { ArchimateElement } from '../import-archimate-content.ts';
import { importError, type ProblemCode } from '../import-problem.ts';
import { xmlText } from './import-xml-text.ts';

const limits = { depth: 64, elements: 200_000, relations: 500_000, silence: 1_000_000 };

/** Told while a file is read: how much of it, and how many elements and relations so far. */
export type ReadingProgress = (bytes: number, counted: number) => void;

/**
 * Reads an ArchiMate Model Exchange File as a stream. Of the file only what may become a record is kept.
 * Throws `ImportError` with line and column for everything that is wrong with it.
 */
export async function readArchimate(
  bytes: AsyncIterable<Uint8Array>,
  progress: ReadingProgress = () => undefined,
): Promise<ArchimateModel> {
  const reader = new ModelReader();
  let read = 0;
  const counted = async function* () {
    for await (const piece of bytes) {
      read += piece.length;
      yield piece;
      progress(read, reader.counted());
    }
  };
  for await (const text of xmlText(counted(), () => reader.position())) reader.write(text);
  return reader.end();
}

/** What stands open: an element or relation that is being read, and whose text comes next. */
interface Open {
  element?: ArchimateElement;
  definition?: string;
  property?: { definition: string; value: string };
  text?: { into: 'name' | 'documentation' | 'value' | 'definition'; language: string; written: string };
}

class ModelReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly identifiers = new Set<string>();
  private readonly typeOf = new Map<string, string>();
  private readonly elements: ArchimateElement[] = [];
  private readonly relations: ArchimateRelation[] = [];
  private readonly definitions = new Map<string, string>();
  private readonly path: string[] = [];
  private readonly languages = new Map<string, string>();
  private open: Open = {};
  private modelId: string | undefined;
  private start = { line: 1, column: 1 };
  private doctype: { line: number; column: number } | undefined;
  private lastEvent = 0;
  private isEnding = false;

  constructor() {
    const heard =
      <Event>(hear: (event: Event) => void) =>
      (event: Event) => {
        this.lastEvent = this.parser.position;
        hear(event);
      };
    this.parser.on('error', (error) => this.broken(error));
    this.parser.on('doctype', () => this.refuse('xml-doctype', this.doctype));
    this.parser.on('opentagstart', ({ name }) => {
      this.start = { line: this.parser.line, column: Math.max(1, this.parser.column - name.length - 1) };
    });
    this.parser.on(
      'opentag',
      heard((tag) => this.opened(tag)),
    );
    this.parser.on(
      'closetag',
      heard((tag) => this.closed(tag)),
    );
    const heardText = heard((text: string) => this.said(text));
    this.parser.on('text', heardText);
    this.parser.on('cdata', heardText);
  }

  counted(): number {
    return this.typeOf.size + this.relations.length;
  }

  position(): { line: number; column: number } {
    return { line: this.parser.line, column: this.parser.column + 1 };
  }

  write(text: string): void {
    if (this.modelId === undefined) this.writeBeforeRoot(text);
    else this.parser.write(text);
    if (this.parser.position - this.lastEvent > limits.silence) this.refuse('xml-text-too-long', this.position());
  }

  end(): ArchimateModel {
    this.isEnding = true;
    this.parser.close();
    const { elements, typeOf, relations, definitions } = this;
    return { id: this.modelId ?? '', elements, typeOf, relations, definitions };
  }

  /** Piece by piece up to each `<!D`, because the parser tells of a document type only where it ends. */
  private writeBeforeRoot(text: string): void {
    for (const piece of text.split(/(?=<!DOCTYPE)/)) {
      if (piece.startsWith('<!DOCTYPE')) this.doctype = this.position();
      this.parser.write(piece);
    }
  }

  private opened(tag: SaxesTagNS): void {
    this.path.push(tag.local);
    if (this.path.length > limits.depth) this.refuse('xml-too-deep', this.start);
    const depth = this.path.length;
    if (depth === 1) this.openRoot(tag);
    else if (depth === 3 && this.path[1] === 'elements' && tag.local === 'element') this.openElement(tag);
    else if (depth === 3 && this.path[1] === 'relationships' && tag.local === 'relationship') this.openRelation(tag);
    else if (depth === 3 && tag.local.toLowerCase() === 'propertydefinition') {
      this.open = { definition: attribute(tag, 'identifier') };
      const name = attribute(tag, 'name');
      if (name !== '') this.definitions.set(this.open.definition ?? '', name);
    } else this.openInside(tag);
  }

  private openRoot(tag: SaxesTagNS): void {
    if (tag.uri.startsWith('http://www.archimatetool.com/')) this.refuse('xml-archi-native', this.start);
    const isModel = tag.local === 'model' && tag.uri.startsWith('http://www.opengroup.org/xsd/archimate');
    if (!isModel) this.refuse('xml-not-archimate', this.start, tag.name);
    this.modelId = attribute(tag, 'identifier') || 'model';
  }

  private openElement(tag: SaxesTagNS): void {
    const id = this.newIdentifier(tag);
    const type = typeOfTag(tag);
    if (this.typeOf.size >= limits.elements) this.refuse('xml-too-many', this.start, String(limits.elements));
    this.typeOf.set(id, type);
    this.languages.clear();
    this.open =
      kindOfElement(type) === undefined ? {} : { element: { id, type, name: '', documentation: '', properties: [] } };
  }

  private openRelation(tag: SaxesTagNS): void {
    const id = this.newIdentifier(tag);
    const type = typeOfTag(tag).replace(/Relationship$/, '');
    if (this.relations.length >= limits.relations) this.refuse('xml-too-many', this.start, String(limits.relations));
    const usual = type === 'UsedBy' ? 'Serving' : type === 'Realisation' ? 'Realization' : type;
    this.relations.push({ id, type: usual, source: attribute(tag, 'source'), target: attribute(tag, 'target') });
    this.open = {};
  }

  private newIdentifier(tag: SaxesTagNS): string {
    const id = attribute(tag, 'identifier');
    if (id === '') this.refuse('identifier-missing', this.start, tag.name);
    if (this.identifiers.has(id)) this.refuse('identifier-twice', this.start, id);
    this.identifiers.add(id);
    return id;
  }

  private openInside(tag: SaxesTagNS): void {
    const { element, definition, property } = this.open;
    const language = attribute(tag, 'xml:lang');
    const into = (field: NonNullable<Open['text']>['into']) => {
      this.open.text = { into: field, language, written: '' };
    };
    const isOwn = this.path.length === 4;
    if (definition !== undefined && isOwn && tag.local === 'name') into('definition');
    if (element === undefined) return;
    if (isOwn && (tag.local === 'name' || tag.local === 'label')) into('name');
    if (isOwn && tag.local === 'documentation') into('documentation');
    if (tag.local === 'property') {
      const ref = attribute(tag, 'propertyDefinitionRef') || attribute(tag, 'identifierref');
      this.open.property = { definition: ref, value: '' };
      this.languages.delete('value');
    }
    if (tag.local === 'value' && property !== undefined) into('value');
  }

  private said(text: string): void {
    if (this.open.text !== undefined) this.open.text.written += text;
  }

  private closed(tag: SaxesTagNS): void {
    const { text, element, property } = this.open;
    this.path.pop();
    if (text !== undefined && tag.local !== 'property') this.keep(text);
    if (tag.local === 'property' && element !== undefined && property !== undefined) {
      element.properties.push(property);
      delete this.open.property;
    }
    if (this.path.length === 2 && element !== undefined && tag.local === 'element') this.elements.push(element);
    if (this.path.length === 2) this.open = {};
  }

  /** Dutch goes before other languages, wherever it stands; else the first that is there. */
  private keep({ into, language, written }: NonNullable<Open['text']>): void {
    delete this.open.text;
    const known = this.languages.get(into);
    if (known !== undefined && (known.startsWith('nl') || !language.startsWith('nl'))) return;
    this.languages.set(into, language);
    const { element, property, definition } = this.open;
    if (into === 'definition' && definition !== undefined) this.definitions.set(definition, written);
    if (into === 'value' && property !== undefined) property.value = written;
    if ((into === 'name' || into === 'documentation') && element !== undefined) element[into] = written;
    if (into === 'definition') this.languages.clear();
  }

  private broken(error: Error): never {
    const detail = error.message.replace(/^(?:undefined:)?\d+:\d+: /, '');
    const code = this.isEnding ? 'xml-ends-early' : detail.includes('entity') ? 'xml-entity' : 'xml-broken';
    if (this.doctype !== undefined && this.isEnding) this.refuse('xml-doctype', this.doctype);
    return this.refuse(code, this.position(), detail);
  }

  private refuse(code: ProblemCode, at = this.position(), detail?: string): never {
    throw importError(code, at.line, at.column, detail);
  }
}

function attribute(tag: SaxesTagNS, name: string): string {
  return tag.attributes[name]?.value ?? '';
}

function typeOfTag(tag: SaxesTagNS): string {
  for (const { local, uri, value } of Object.values(tag.attributes)) {
    if (local === 'type' && uri === 'http://www.w3.org/2001/XMLSchema-instance') return value.replace(/^.*:/, '');
  }
  return '';
}
