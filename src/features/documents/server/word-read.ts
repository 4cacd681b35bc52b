import { posix } from 'node:path';
import type { Block } from '#platform/markdown/block.ts';
import type { WordDocument, WordPicture, WordWarning } from '../word-document.ts';
import { BodyReading } from './word-body.ts';
import { WordNumbering } from './word-numbering.ts';
import { openPackage, type WordPackage } from './word-package.ts';
import { readPicture } from './word-picture.ts';
import { WordProblem } from './word-problem.ts';
import type { Inline } from './word-runs.ts';
import { WordStyles } from './word-styles.ts';
import { readXml, type XmlElement } from './word-xml.ts';

/** Reads a Word file (docx) as blocks and pictures. Throws `WordProblem` for what is none, or may not be taken. */
export function readWord(file: Buffer): WordDocument {
  return new WordReading(openPackage(file)).read();
}

/** More than the pictures of the largest Word file that is taken. */
const mostPictureBytes = 60_000_000;

interface Relation {
  target: string;
  isOutside: boolean;
  type: string;
}

class WordReading {
  private readonly files: WordPackage['files'];
  private readonly main: string;
  private readonly styles: WordStyles;
  private readonly numbering: WordNumbering;
  private readonly notes = new Map<string, XmlElement>();
  private readonly pictures = new Map<string, WordPicture>();
  private readonly warnings: WordDocument['warnings'] = {};

  constructor({ files, main }: WordPackage) {
    this.files = files;
    this.main = main;
    const related = [...this.relationsOf(main).values()];
    const partOf = (type: string) => this.xml(related.find((one) => one.type.endsWith(`/${type}`))?.target);
    this.styles = new WordStyles(partOf('styles'));
    this.numbering = new WordNumbering(partOf('numbering'));
    for (const kind of ['footnote', 'endnote']) {
      for (const note of partOf(`${kind}s`)?.children ?? []) {
        if (note.attributes['w:type'] === undefined) this.notes.set(`${kind} ${note.attributes['w:id']}`, note);
      }
    }
  }

  read(): WordDocument {
    const body = this.xml(this.main)?.children.find(({ name }) => name === 'w:body');
    if (body === undefined) throw new WordProblem('not-word');
    const reading = this.reading(this.main);
    const blocks = reading.read(body, true);
    const margins = this.margins();
    const { contents } = reading;
    return { blocks, contents, margins, pictures: [...this.pictures.values()], warnings: this.warnings };
  }

  /** Headers and footers say the same on many pages; each thing is taken once. */
  private margins(): Block[] {
    const found = new Map<string, Block>();
    for (const { target, type, isOutside } of this.relationsOf(this.main).values()) {
      const root = /\/(header|footer)$/.test(type) && !isOutside ? this.xml(target) : undefined;
      if (root === undefined) continue;
      for (const block of this.reading(target).read(root, false)) found.set(JSON.stringify(block), block);
    }
    return [...found.values()];
  }

  private reading(part: string): BodyReading {
    const relations = this.relationsOf(part);
    return new BodyReading({
      styles: this.styles,
      numbering: this.numbering,
      linkTo: (id) => webLink(relations.get(id ?? '')),
      picture: (id, description) => this.picture(relations.get(id), description),
      noteContent: ({ name, attributes }) => {
        const kind = name === 'w:endnoteReference' ? 'endnote' : 'footnote';
        return this.notes.get(`${kind} ${attributes['w:id']}`);
      },
      warn: (about) => this.warn(about),
    });
  }

  private picture(relation: Relation | undefined, description: string): Inline {
    if (relation === undefined) return this.instead('picture-broken', description);
    if (relation.isOutside) return this.instead('picture-elsewhere', relation.target);
    const bytes = this.files.get(relation.target);
    const picture = bytes === undefined ? 'picture-broken' : this.roomFor(readPicture(bytes));
    if (typeof picture === 'string') return this.instead(picture, description || posix.basename(relation.target));
    this.pictures.set(picture.name, picture);
    return { picture: { source: `../attachments/${picture.name}`, description } };
  }

  /** All pictures travel to the browser together. */
  private roomFor(picture: WordPicture | WordWarning): WordPicture | WordWarning {
    if (typeof picture === 'string' || this.pictures.has(picture.name)) return picture;
    const held = [...this.pictures.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    return held + picture.bytes.length > mostPictureBytes ? 'picture-too-large' : picture;
  }

  /** What stands where a picture cannot: nobody should miss that there was one. */
  private instead(why: WordWarning, description: string): Inline {
    this.warn(why);
    return {
      run: { text: ` [${['afbeelding', description].filter((text) => text !== '').join(': ')}] `, emphasis: true },
    };
  }

  private warn(about: WordWarning): void {
    this.warnings[about] = (this.warnings[about] ?? 0) + 1;
  }

  private xml(path: string | undefined): XmlElement | undefined {
    const bytes = path === undefined ? undefined : this.files.get(path);
    return bytes === undefined ? undefined : readXml(bytes);
  }

  private relationsOf(part: string): Map<string, Relation> {
    const folder = posix.dirname(part);
    const relations = new Map<string, Relation>();
    for (const { attributes } of this.xml(`${folder}/_rels/${posix.basename(part)}.rels`)?.children ?? []) {
      const isOutside = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      relations.set(attributes['Id'] ?? '', {
        target: isOutside ? target : path,
        isOutside,
        type: attributes['Type'] ?? '',
      });
    }
    return relations;
  }
}

function webLink(relation: Relation | undefined): string | undefined {
  return relation?.isOutside && /^(https?:\/\/|mailto:|tel:)/i.test(relation.target) ? relation.target : undefined;
}
