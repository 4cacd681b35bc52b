import { SaxesParser } from 'saxes';
import { NoText } from './extracted.ts';

/** Thrown by whoever listens to stop reading: what was heard so far is enough. */
export class Enough extends Error {}

/** What is told of XML as it is read: elements by their name without prefix. */
export interface Hearing {
  open: (name: string, attributes: Record<string, string>) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}

/** Goes through XML piece by piece, without building it up; a document type, by which XML can grow, is refused. */
export function readElements(part: Buffer, hearing: Hearing): void {
  const parser = new SaxesParser({ position: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => {
    throw new NoText('broken');
  });
  parser.on('doctype', () => {
    throw new NoText('broken');
  });
  parser.on('opentag', ({ name, attributes }) => hearing.open(local(name), attributes as Record<string, string>));
  parser.on('text', hearing.text);
  parser.on('closetag', ({ name }) => hearing.close(local(name)));
  const decoder = new TextDecoder();
  try {
    for (let at = 0; at < part.length; at += 65_536) {
      parser.write(decoder.decode(part.subarray(at, at + 65_536), { stream: true }));
    }
    parser.close();
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
}
