/**
 * One document set for two standards, as one file: the form for everybody (PDF/UA-1) with what the archive (PDF/A-2a) asks
 * besides it. The compiler has checked the very same document against each; what differs are three objects of the file.
 */
export function joinedStandards(accessible: Buffer, archived: Buffer): Buffer {
  const [file, other] = [pdfOf(accessible), pdfOf(archived)];
  const intent = other.object(numberIn(other.catalog, /\/OutputIntents (\d+) 0 R/));
  // The list of intents may stand apart from the one that it holds.
  const single = /^\s*\[\s*(\d+) 0 R\s*\]\s*$/.exec(intent);
  const described = single === null ? intent : other.object(Number(single[1]));
  const profile = other.object(numberIn(described, /\/DestOutputProfile (\d+) 0 R/));
  const metadata = withAccessible(other.object(numberIn(other.catalog, /\/Metadata (\d+) 0 R/)));
  const [profileAt, intentAt] = [file.size, file.size + 1];
  const dictionary = described.slice(described.indexOf('<<'), described.lastIndexOf('>>') + 2);
  const added = new Map([
    [numberIn(file.catalog, /\/Metadata (\d+) 0 R/), metadata],
    [profileAt, profile],
    [intentAt, dictionary.replace(/\/DestOutputProfile \d+ 0 R/, `/DestOutputProfile ${profileAt} 0 R`)],
    [file.root, file.catalog.replace('/Type /Catalog', `/Type /Catalog\n  /OutputIntents [${intentAt} 0 R]`)],
  ]);
  return appended(accessible, file, added);
}

/** A file as text in which every sign is a byte, with the ways to its objects. */
interface Pdf {
  text: string;
  /** The byte at which the table of objects begins. */
  table: number;
  trailer: string;
  size: number;
  root: number;
  catalog: string;
  object(number: number): string;
}

function pdfOf(bytes: Buffer): Pdf {
  const text = bytes.toString('latin1');
  const table = numberIn(text.slice(-60), /startxref\s+(\d+)/);
  const head = /^xref\r?\n0 (\d+)\r?\n/.exec(text.slice(table, table + 40));
  if (head === null) throw new Error('a PDF with a table of objects was expected');
  const entries = table + head[0].length;
  const object = (number: number): string => {
    const at = Number(text.slice(entries + number * 20, entries + number * 20 + 10));
    const begin = `${number} 0 obj`;
    if (!text.startsWith(begin, at)) throw new Error(`object ${number} is not where the table says`);
    return text.slice(at + begin.length, text.indexOf('\nendobj', at)).trimStart();
  };
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const root = numberIn(trailer, /\/Root (\d+) 0 R/);
  return { text, table, trailer, size: Number(head[1]), root, catalog: object(root), object };
}

function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`${pattern.source} was expected in a PDF`);
  return Number(found);
}

/** The archive knows a name in metadata only when the file itself describes it. */
const accessibleSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

const accessiblePart = '<pdfuaid:part>1</pdfuaid:part>';
const accessibleNames = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ';
const schemas = '<pdfaExtension:schemas><rdf:Bag>';

function withAccessible(stream: string): string {
  const begin = stream.indexOf('stream\n') + 'stream\n'.length;
  const xml = stream.slice(begin, stream.lastIndexOf('endstream')).replace(/\r?\n$/, '');
  const said = xml
    .replace('<pdfaid:part>', `${accessiblePart}<pdfaid:part>`)
    .replace(' xmlns:pdfaid=', `${accessibleNames} xmlns:pdfaid=`)
    .replace(schemas, `${schemas}${accessibleSchema}`);
  const added = accessiblePart.length + accessibleNames.length + accessibleSchema.length;
  if (said.length !== xml.length + added) throw new Error('the metadata of a PDF are not as the compiler wrote them');
  return `<<\n  /Length ${said.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${said}\nendstream`;
}

/** The file with these objects added at its end, as the format lets later versions of a file say what changed. */
function appended(bytes: Buffer, file: Pdf, objects: ReadonlyMap<number, string>): Buffer {
  let text = '';
  const offsets: [number, number][] = [];
  for (const [number, body] of objects) {
    offsets.push([number, bytes.length + 1 + text.length]);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = bytes.length + 1 + text.length;
  const entries = offsets
    .sort(([one], [other]) => one - other)
    .map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  const trailer = file.trailer
    .slice(0, file.trailer.lastIndexOf('>>'))
    .replace(/\/Size \d+/, `/Size ${file.size + 2}\n  /Prev ${file.table}`);
  const end = `xref\n${entries.join('')}${trailer}>>\nstartxref\n${table}\n%%EOF`;
  return Buffer.concat([bytes, Buffer.from(`\n${text}${end}`, 'latin1')]);
}
