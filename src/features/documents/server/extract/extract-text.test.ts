import { expect, test } from 'vitest';
import { zipOf } from '#test/handed-in-files.ts';
import { extractText } from './extract-text.ts';

const w = (inside: string) => `<w:document xmlns:w="w"><w:body>${inside}</w:body></w:document>`;
const docx = (document: string, more: { name: string; content: string }[] = []) =>
  zipOf([{ name: '[Content_Types].xml', content: '' }, { name: 'word/document.xml', content: document }, ...more]);
const pdf = (text: string, trailer = '') => {
  const stream = `BT /F1 12 Tf 20 100 Td (${text}) Tj ET`;
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n6 0 obj<</ModDate(D:20240131120000Z)>>endobj\ntrailer<</Root 1 0 R/Info 6 0 R ${trailer}>>\n%%EOF`,
  );
};

test.each([
  [
    'Word',
    'docx',
    docx(
      w(
        '<w:p><w:r><w:t>Bel </w:t></w:r><w:r><w:t>Noor</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ),
      [
        {
          name: 'docProps/core.xml',
          content: '<dcterms:modified xsi:type="x">2023-04-05T10:00:00Z</dcterms:modified>',
        },
      ],
    ),
    { text: 'Bel Noor\nA', date: '2023-04-05' },
  ],
  [
    'Excel, with numbers and shared texts',
    'xlsx',
    zipOf([
      { name: 'xl/sharedStrings.xml', content: '<sst><si><t>Noor</t></si></sst>' },
      { name: 'xl/workbook.xml', content: '<workbook><sheet name="Lijst"/></workbook>' },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: '<x><row><c t="s"><v>0</v></c><c><v>1401</v></c><c t="inlineStr"><is><t>dag</t></is></c></row></x>',
      },
    ]),
    { text: 'Lijst\nNoor 1401 dag' },
  ],
  [
    'slides in their order',
    'pptx',
    zipOf([
      { name: 'ppt/slides/slide10.xml', content: '<a:p><a:t>tien</a:t></a:p>' },
      { name: 'ppt/slides/slide9.xml', content: '<a:p><a:t>negen</a:t></a:p>' },
    ]),
    { text: 'negen\ntien' },
  ],
  ['PDF', 'pdf', pdf('Herstel de kaart'), { text: 'Herstel de kaart', date: '2024-01-31' }],
  [
    'a page',
    'html',
    Buffer.from('<h1>Kop</h1><script>alert(1)</script><style>x{}</style><p>Tekst<p>Meer'),
    { text: 'Kop\nTekst\nMeer' },
  ],
  ['UTF-16', 'txt', Buffer.from('\ufeffcafé', 'utf16le'), { text: 'café' }],
  ['older Windows', 'txt', Buffer.from('caf\xe9', 'latin1'), { text: 'café' }],
  ['zeros', 'md', Buffer.from('\ufeffa\0b', 'utf16le'), { text: 'a b' }],
])('reads %s', async (_, extension, bytes, expected) => {
  expect(await extractText(extension, bytes)).toEqual(expected);
});

test.each([
  ['half a Word file', 'docx', docx(w('<w:p/>')).subarray(0, 60), 'broken'],
  ['Word with broken XML', 'docx', docx('<w:p><w:t>a</w:p>'), 'broken'],
  [
    'Word that would grow by a document type',
    'docx',
    docx('<!DOCTYPE x [<!ENTITY a "b">]><x><t>&a;</t></x>'),
    'broken',
  ],
  ['Word without text', 'docx', docx(w('')), 'no-text'],
  [
    'a ZIP bomb called Word',
    'docx',
    docx('', [{ name: 'word/footnotes.xml', content: ' '.repeat(121_000_000) }]),
    'too-large',
  ],
  ['a PDF that is none', 'pdf', Buffer.from('%PDF-1.4 niets'), 'broken'],
  ['a PDF with a picture only', 'pdf', pdf(''), 'no-text'],
  ['a picture', 'png', Buffer.from('x'), 'no-text'],
])('says why nothing is read from %s', async (_, extension, bytes, problem) => {
  expect(await extractText(extension, bytes)).toMatchObject({ text: '', problem });
});

const cells = (...texts: string[]) =>
  `<w:tr>${texts.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
const sheet = (...rows: string[][]) =>
  `<x>${rows.map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`).join('')}</x>`;

test.each([
  [
    'a page of a PDF',
    'pdf',
    pdf('Wachtwoord: tulpenbol'),
    'Wachtwoord: •••',
    [{ part: { type: 'page', name: '1' }, around: 'Wachtwoord: •••' }],
  ],
  [
    'a list of accounts in Word',
    'docx',
    docx(w(`<w:tbl>${cells('Server', 'Wachtwoord')}${cells('db01', 'tulpenbol')}</w:tbl>`)),
    'Server Wachtwoord\ndb01 •••',
    [{ around: 'db01 •••' }],
  ],
  [
    'a sheet of accounts',
    'xlsx',
    zipOf([
      { name: 'xl/workbook.xml', content: '<workbook><sheet name="Info"/><sheet name="Accounts"/></workbook>' },
      { name: 'xl/worksheets/sheet1.xml', content: sheet(['Oud']) },
      {
        name: 'xl/worksheets/sheet2.xml',
        content: sheet(['Server', 'Wachtwoord'], ['db01', 'tulpenbol'], ['db02', 'in kluis']),
      },
    ]),
    'Info\nOud\nAccounts\nServer Wachtwoord\ndb01 •••\ndb02 in kluis',
    [{ part: { type: 'sheet', name: 'Accounts' }, around: 'db01 •••' }],
  ],
  [
    'a slide',
    'pptx',
    zipOf([{ name: 'ppt/slides/slide4.xml', content: '<a:p><a:t>Login: beheer wachtwoord: Zomer2024!</a:t></a:p>' }]),
    'Login: beheer wachtwoord: •••',
    [{ part: { type: 'slide', name: '4' }, around: 'Login: beheer wachtwoord: •••' }],
  ],
  [
    'a table of a page',
    'html',
    Buffer.from(
      '<table><tr><th>Server</th><th>Wachtwoord</th></tr>\n<tr>\n<td>db01</td>\n<td>tulpenbol</td></tr></table>',
    ),
    'Server Wachtwoord\ndb01 •••',
    [{ around: 'db01 •••' }],
  ],
  [
    'a register',
    'csv',
    Buffer.from('server;"wachtwoord"\ndb01;"tulpenbol"'),
    'server wachtwoord\ndb01 •••',
    [{ around: 'db01 •••' }],
  ],
  [
    'a note',
    'txt',
    Buffer.from('Bel Noor.\nWachtwoord: tulpenbol\n'),
    'Bel Noor.\nWachtwoord: •••',
    [{ around: 'Wachtwoord: •••' }],
  ],
])('leaves the secret out of %s, and says where it stands', async (_, extension, bytes, text, secrets) => {
  expect(await extractText(extension, bytes)).toMatchObject({ text, secrets });
});

test('keeps the beginning of a text without end, and no half line of it', async () => {
  const endless = `${'Regel van het handboek.\n'.repeat(60_000)}`;
  const { text, problem } = await extractText('txt', Buffer.from(endless));
  expect([problem, text.length > 999_000, text.length <= 1_000_000, text.endsWith('handboek.')]).toEqual([
    undefined,
    true,
    true,
    true,
  ]);
  expect((await extractText('txt', Buffer.from('a'.repeat(2_000_000)))).text).toHaveLength(1_000_000);
});

test('stops a file that takes too long, and reads the next one', async () => {
  const slow = Buffer.from('<b>x'.repeat(2_000_000));
  const [stopped, next] = await Promise.all([extractText('html', slow, 1), extractText('txt', Buffer.from('daarna'))]);
  expect(stopped).toEqual({ text: '', problem: 'too-slow' });
  expect(next).toEqual({ text: 'daarna' });
});
