import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { changedLater, exportsOf, functionsOf, type Program, placesOf } from './script-tree.ts';

/** Where the first script leaves what later parts of the program need of it. */
const shared = 'globalThis.paraatFirst';

/**
 * Makes of the entry one plain script. A browser keeps the compiled form of a plain script from the moment at which
 * the service worker stores it, but of a module never (0022). Later parts stay modules: under the entry's own name they
 * find what the first script made.
 */
export function firstScript(): Plugin {
  return {
    name: 'paraat-first-script',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
        const page = bundle['index.html'];
        if (entry?.type !== 'chunk' || page?.type !== 'asset') return;
        const tree = this.parse(entry.code) as unknown as Program;
        const plain = asPlainScript(entry.code, tree);
        const name = `assets/first-${createHash('sha256').update(plain).digest('base64url').slice(0, 8)}.js`;
        this.emitFile({ type: 'asset', fileName: name, source: plain });
        page.source = withPlainScript(String(page.source), entry.fileName, name);
        entry.code = asDoor(tree);
      },
    },
  };
}

/** The entry without its exports, which it leaves for the parts that come later. */
export function asPlainScript(code: string, tree: Program): string {
  const { imports, exports, metas } = placesOf(tree);
  if (imports.length > 0) throw new Error('the first script must hold all that the first screen needs');
  const cuts = [
    ...exports.map((place) => ({ ...place, by: '' })),
    ...metas.map((place) => ({ ...place, by: 'paraatPlace' })),
  ];
  let body = code;
  for (const { start, end, by } of cuts.sort((a, b) => b.start - a.start)) {
    body = body.slice(0, start) + by + body.slice(end);
  }
  const given = exportsOf(tree).map(({ exported, local }) => `get ${JSON.stringify(exported)}(){return ${local}}`);
  return `(()=>{"use strict";const paraatPlace={url:document.currentScript.src};${body}\n${shared}={${given.join()}}})();\n`;
}

/**
 * What stands under the entry's name for parts that come later. A function that is replaced while the program runs stays
 * alive; of anything else a later part would hold the old value, so the build refuses it.
 */
export function asDoor(tree: Program): string {
  const alive = changedLater(tree);
  const functions = functionsOf(tree);
  const names = exportsOf(tree).map(({ exported, local }, at) => {
    const value = `f[${JSON.stringify(exported)}]`;
    if (alive.has(local) && !functions.has(local)) throw new Error(changingValue(exported, local));
    return { exported, inner: `e${at}`, value: alive.has(local) ? `(...a)=>${value}(...a)` : value };
  });
  const made = names.map(({ inner, value }) => `${inner}=${value}`);
  return `const ${[`f=${shared}`, ...made].join()};export{${names.map(({ inner, exported }) => `${inner} as ${exported}`).join()}};\n`;
}

const changingValue = (exported: string, local: string): string =>
  `the first script exports "${local}" (as "${exported}"), which changes while the program runs and is no function: ` +
  'later parts would not see it change; export a function that gives the value';

function withPlainScript(page: string, entry: string, name: string): string {
  const tag = new RegExp(`<script type="module"[^>]*src="/${entry.replaceAll('.', '\\.')}"></script>`);
  if (!tag.test(page)) throw new Error('index.html lacks the tag of its entry');
  return page.replace(tag, `<script defer src="/${name}"></script>`);
}
