import { makeZip } from '#platform/files/make-zip.ts';
import { unpack } from '#platform/files/zip.ts';

const mostUnpacked = 500e6;

/**
 * Adds to a presentation what its maker leaves out and a screen reader needs: the language of every text, the first row
 * of a table as its header, what a table is about, and for each thing on a slide an id of its own.
 */
export function finishPptx(made: Buffer, language: string): Buffer {
  const files = unpack(made, (name) => !name.endsWith('/'), mostUnpacked);
  for (const [name, content] of files) {
    if (!name.endsWith('.xml')) continue;
    const finish = /^ppt\/slides\/slide\d+\.xml$/.test(name) ? finishSlide : same;
    const text = finish(inLanguage(content.toString('utf8'), language));
    files.set(name, Buffer.from(name === 'docProps/core.xml' ? withLanguage(text, language) : text));
  }
  return makeZip(files);
}

const same = (text: string): string => text;

const inLanguage = (text: string, language: string): string =>
  text.replaceAll(' altLang="en-US"', '').replaceAll('lang="en-US"', `lang="${language}"`);

const withLanguage = (text: string, language: string): string =>
  text.replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);

function finishSlide(text: string): string {
  const title = /type="title"[\s\S]*?<a:t>([\s\S]*?)<\/a:t>/.exec(text)?.[1] ?? '';
  let count = 0;
  return text
    .replace(/<p:cNvPr id="\d+"/g, () => {
      count += 1;
      return `<p:cNvPr id="${count}"`;
    })
    .replace(/(<p:nvGraphicFramePr><p:cNvPr id="\d+" name="[^"]*")\/>/g, (_, begin) => `${begin} descr="${title}"/>`)
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
}
