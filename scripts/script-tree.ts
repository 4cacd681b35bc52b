/** One node of a script that was read: what kind of phrase, where it stands, and what it holds. */
export interface Phrase {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

export interface Program extends Phrase {
  body: Phrase[];
}

interface Place {
  start: number;
  end: number;
}

/** Where a module imports, exports and speaks of itself. */
export function placesOf(tree: Program): Record<'imports' | 'exports' | 'metas', Place[]> {
  const metas: Place[] = [];
  visit(tree, (phrase) => {
    if (phrase.type === 'MetaProperty' && (phrase.meta as Phrase).name === 'import') metas.push(phrase);
  });
  const standing = (type: string) => tree.body.filter((phrase) => phrase.type === type);
  return { imports: standing('ImportDeclaration'), exports: standing('ExportNamedDeclaration'), metas };
}

/** Each export of a module with the name that it has within. */
export function exportsOf(tree: Program): { exported: string; local: string }[] {
  return tree.body
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ specifiers }) => specifiers as Phrase[])
    .map(({ exported, local }) => ({ exported: nameOf(exported), local: nameOf(local) }));
}

/** The module's own names that stand for a function from the start. */
export function functionsOf(tree: Program): Set<string> {
  const functions = new Set<string>();
  for (const phrase of tree.body) {
    if (phrase.type === 'FunctionDeclaration') functions.add(nameOf(phrase.id));
    for (const { id, init } of (phrase.declarations ?? []) as { id: Phrase; init: Phrase | null }[]) {
      if (init !== null && /^(Arrow)?Function/.test(init.type)) functions.add(nameOf(id));
    }
  }
  return functions;
}

/** The module's own names that a function gives another value: after the module ran, they may change. */
export function changedLater(tree: Program): Set<string> {
  const changed = new Set<string>();
  for (const phrase of tree.body) look(phrase, [], changed);
  return changed;
}

function look(phrase: Phrase, scopes: readonly Set<string>[], changed: Set<string>): void {
  const within = isFunction(phrase) ? [...scopes, declaredIn(phrase)] : scopes;
  if (within.length > 0) {
    for (const name of givenValue(phrase)) if (!within.some((scope) => scope.has(name))) changed.add(name);
  }
  for (const part of partsOf(phrase)) look(part, within, changed);
}

const isFunction = ({ type }: Phrase): boolean => /^(Function|ArrowFunction|Class)/.test(type);

/** Every name that a function declares, wherever within it: enough to know the module's own names from its own. */
function declaredIn(phrase: Phrase): Set<string> {
  const names = new Set<string>();
  visit(phrase, (one) => {
    if (one.type === 'VariableDeclarator') for (const name of namesIn(one.id as Phrase)) names.add(name);
    if (one.type === 'CatchClause' && one.param) for (const name of namesIn(one.param as Phrase)) names.add(name);
    if (!isFunction(one)) return;
    if (one.id) names.add(nameOf(one.id));
    for (const param of (one.params ?? []) as Phrase[]) for (const name of namesIn(param)) names.add(name);
  });
  return names;
}

function givenValue(phrase: Phrase): string[] {
  if (phrase.type === 'AssignmentExpression') return namesIn(phrase.left as Phrase);
  if (phrase.type === 'UpdateExpression') return namesIn(phrase.argument as Phrase);
  if (/^For(In|Of)Statement$/.test(phrase.type) && (phrase.left as Phrase).type !== 'VariableDeclaration') {
    return namesIn(phrase.left as Phrase);
  }
  return [];
}

/** The names in a pattern such as `{ a, b: [c] }`; a property of something is no name. */
function namesIn(pattern: Phrase): string[] {
  if (pattern.type === 'Identifier') return [nameOf(pattern)];
  if (pattern.type === 'MemberExpression') return [];
  if (pattern.type === 'AssignmentPattern') return namesIn(pattern.left as Phrase);
  if (pattern.type === 'Property') return namesIn(pattern.value as Phrase);
  return partsOf(pattern).flatMap(namesIn);
}

const nameOf = (phrase: unknown): string => String((phrase as { name?: unknown; value?: unknown }).name);

function visit(phrase: Phrase, seen: (phrase: Phrase) => void): void {
  seen(phrase);
  for (const part of partsOf(phrase)) visit(part, seen);
}

function partsOf(phrase: Phrase): Phrase[] {
  return Object.values(phrase).flat().filter(isPhrase);
}

const isPhrase = (part: unknown): part is Phrase =>
  part !== null && typeof part === 'object' && typeof (part as Partial<Phrase>).type === 'string';
