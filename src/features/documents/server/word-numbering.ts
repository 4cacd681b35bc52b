import { child, settingOf, type XmlElement } from './word-xml.ts';

interface Level {
  ordered: boolean;
  start: number;
}

interface List {
  /** Lists of the same definition count on together, unless one says where it begins. */
  counter: string;
  levels: Map<number, Level>;
}

/** The lists of a Word file: which are numbered, and with which number each item bears. */
export class WordNumbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();

  constructor(root: XmlElement | undefined) {
    const definitions = new Map<string, Map<number, Level>>();
    for (const one of root?.children ?? []) {
      if (one.name === 'w:abstractNum') definitions.set(one.attributes['w:abstractNumId'] ?? '', levelsOf(one));
    }
    for (const one of root?.children ?? []) {
      if (one.name === 'w:num') this.lists.set(one.attributes['w:numId'] ?? '', listOf(one, definitions));
    }
  }

  /** Says whether such an item bears a number, and counts it; undefined where there is no such list. */
  count(list: string | undefined, level: number): { ordered: boolean; number: number } | undefined {
    const found = list === undefined || list === '0' ? undefined : this.lists.get(list);
    if (found === undefined) return undefined;
    const { ordered, start } = found.levels.get(level) ?? { ordered: false, start: 1 };
    const counted = this.counters.get(found.counter) ?? [];
    const number = counted[level] === undefined ? start : counted[level] + 1;
    this.counters.set(found.counter, [...Array.from({ length: level }, (_, at) => counted[at]), number]);
    return { ordered, number };
  }
}

function listOf(element: XmlElement, definitions: Map<string, Map<number, Level>>): List {
  const definition = settingOf(element, 'w:abstractNumId') ?? '';
  const levels = new Map(definitions.get(definition));
  let counter = definition;
  for (const override of element.children) {
    if (override.name !== 'w:lvlOverride') continue;
    const at = Number(override.attributes['w:ilvl'] ?? 0);
    const own = child(override, 'w:lvl');
    const level = own === undefined ? (levels.get(at) ?? { ordered: true, start: 1 }) : levelOf(own);
    const start = Number(settingOf(override, 'w:startOverride') ?? level.start);
    levels.set(at, { ...level, start });
    counter = `own ${element.attributes['w:numId']}`;
  }
  return { counter, levels };
}

function levelsOf(definition: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of definition.children) {
    if (level.name === 'w:lvl') levels.set(Number(level.attributes['w:ilvl'] ?? 0), levelOf(level));
  }
  return levels;
}

function levelOf(level: XmlElement): Level {
  const format = settingOf(level, 'w:numFmt') ?? 'decimal';
  const start = Number(settingOf(level, 'w:start') ?? 1);
  return { ordered: !['bullet', 'none'].includes(format), start: Number.isInteger(start) && start >= 0 ? start : 1 };
}
