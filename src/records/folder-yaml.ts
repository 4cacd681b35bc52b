import { Document, isScalar, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import { m } from '#platform/language/generated/messages.js';
import { FolderFault, type Place } from './folder-problem.ts';

type Values = Record<string, unknown>;

/** Values as YAML: always the same text for the same values, and also read rightly by older readers (YAML 1.1). */
export function yamlText(values: Values): string {
  const document = new Document(values, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string') node.type = styleOf(node.value);
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY });
}

/** Lines of text stand as lines, so that a difference in git reads well; what an editor may spoil is escaped. */
function styleOf(text: string): Scalar.Type {
  if (hasUnsafeCharacter(text)) return Scalar.QUOTE_DOUBLE;
  if (!text.includes('\n')) return Scalar.PLAIN;
  return text === text.trim() && !/[ \t]\n/.test(text) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
}

/** Says whether a text holds a character that an editor or git may change or hide. */
export const hasUnsafeCharacter = (text: string): boolean => /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u.test(text);

/** YAML that was read, and where in the file each value stands. */
export interface ReadYaml {
  value: Values;
  placeOf(path: readonly (string | number)[]): Place | undefined;
}

// More than the largest record with its published version; reading YAML made to exhaust the machine takes time.
const mostCharacters = 4 * 1024 * 1024;

/** Reads YAML that begins at this line of its file. Throws `FolderFault`, also for what could grow without end. */
export function readYaml(text: string, firstLine: number): ReadYaml {
  const begin = { line: firstLine, column: 1 };
  if (text.length > mostCharacters) throw new FolderFault(begin, m.records_folder_front_too_big());
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  try {
    return readValues(text, lines, place);
  } catch (error) {
    // A thousand brackets one inside the other use up the stack.
    if (error instanceof RangeError) throw new FolderFault(begin, m.records_folder_too_deep());
    throw error;
  }
}

function readValues(text: string, lines: LineCounter, place: (offset: number) => Place): ReadYaml {
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) throw new FolderFault(place(fault.pos[0]), m.records_folder_yaml({ detail: fault.message }));
  visit(document, {
    Alias: (_, node) => {
      throw new FolderFault(place(node.range?.[0] ?? 0), m.records_folder_alias());
    },
    Map: (_, { items }) => {
      // The library compares every key with every other one.
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) throw new FolderFault(place(key.range?.[0] ?? 0), m.records_folder_field_twice());
        seen.add(key.value);
      }
    },
  });
  const value = withoutNulls(document.toJS());
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new FolderFault(place(0), m.records_folder_no_fields());
  }
  return {
    value: value as Values,
    placeOf: (path) => {
      const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
      return node?.range === undefined ? undefined : place(node.range[0]);
    },
  };
}

/** A field with nothing behind it is a field that is missing. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([name, inner]) => [name, withoutNulls(inner)]),
  );
}
