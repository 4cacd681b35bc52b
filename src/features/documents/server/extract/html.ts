import { Parser } from 'htmlparser2';
import { mostText } from './extracted.ts';

const silent = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head', 'iframe', 'object']);
const breaks = new Set(['p', 'div', 'li', 'tr', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'table', 'pre']);

/** What a reader of a web page sees of it; scripts and styles are dropped, nothing is run or fetched. */
export function htmlText(html: string): string {
  const pieces: string[] = [];
  const within: string[] = [];
  let asWritten = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (silent.has(name)) within.push(name);
      if (name === 'pre') asWritten += 1;
      if (breaks.has(name)) pieces.push('\n');
    },
    ontext: (text) => {
      if (within.length === 0) pieces.push(asWritten > 0 ? text : text.replace(/\s+/g, ' '));
    },
    onclosetag: (name) => {
      if (within.at(-1) === name) within.pop();
      if (name === 'pre') asWritten = Math.max(0, asWritten - 1);
      pieces.push(breaks.has(name) ? '\n' : name === 'td' || name === 'th' ? '\t' : '');
    },
  });
  parser.end(html);
  const text = pieces.join('').replace(/[^\S\n\t]+/g, ' ');
  return text
    .replace(/[ \t]*\n[ \n]*/g, '\n')
    .trim()
    .slice(0, mostText);
}
