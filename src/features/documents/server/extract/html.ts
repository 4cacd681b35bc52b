import { Parser } from 'htmlparser2';
import { mostText } from './extracted.ts';

const silent = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head', 'iframe', 'object']);
const breaks = new Set(['p', 'div', 'li', 'tr', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'table', 'pre']);

/** What a reader of a web page sees of it; scripts and styles are dropped, nothing is run or fetched. */
export function htmlText(html: string): string {
  const pieces: string[] = [];
  const within: string[] = [];
  const parser = new Parser({
    onopentagname: (name) => {
      if (silent.has(name)) within.push(name);
      if (breaks.has(name)) pieces.push('\n');
    },
    ontext: (text) => {
      if (within.length === 0) pieces.push(text);
    },
    onclosetag: (name) => {
      if (within.at(-1) === name) within.pop();
      pieces.push(breaks.has(name) ? '\n' : name === 'td' || name === 'th' ? ' ' : '');
    },
  });
  parser.end(html);
  const text = pieces.join('').replace(/[^\S\n]+/g, ' ');
  return text
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
    .slice(0, mostText);
}
