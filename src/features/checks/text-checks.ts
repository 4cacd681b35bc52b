import { settingKind } from '#features/procedures/setting.ts';
import type { RecordView } from '#records/record.ts';
import { secretsIn } from '#records/secret.ts';
import { secretsBesideNames } from '#records/secret-content.ts';
import { type CheckBook, type FieldText, ofKind, placeOf } from './check-book.ts';
import type { Finding } from './finding.ts';
import { holesInField } from './text-holes.ts';
import { withinOf } from './within.ts';

/** A link of our Markdown to another record, wherever it stands. */
const recordLink = /\]\(<?(?:\.\.?\/)+([a-z-]+)\/([a-z0-9-]+)\.md(?:#[^)\s>]*)?>?(?:\s+"[^"]*")?\)/g;
/** Ids, days and names of files are never words. */
const noWords =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}|[0-9a-f]{64}\.\w+)$/;

/** The same needs and roles stand in many steps; longer texts are hardly ever alike. */
const longestAlike = 200;

/** Secrets that stand in a record all the same, and links that lead to a page that is not there. */
export function textFindings(book: CheckBook): Finding[] {
  const { records, addresses, textsIn } = book;
  const passwords = passwordsIn(book);
  const harmless = new Set<string>();
  return records.flatMap((record) => {
    const texts = textsIn(record);
    const findings = besideNames(record, texts, passwords);
    for (const { field, text } of texts) {
      if ((text.length < longestAlike && harmless.has(text)) || noWords.test(text)) continue;
      const [hole] = holesInField({ field, text });
      if (hole !== undefined) {
        findings.push({ ...placeOf(record), code: 'placeholder', field, text: hole, ...withinOf(record, field) });
      }
      const hasLink = text.includes('.md');
      if (secretsIn(text).length > 0) {
        // Never the secret itself: findings are printed, mailed and logged.
        findings.push({ ...placeOf(record), code: 'secret-in-text', field });
      } else if (!hasLink && hole === undefined && text.length < longestAlike) harmless.add(text);
      for (const [, kind, slug] of hasLink ? text.matchAll(recordLink) : []) {
        if (addresses.has(`${kind}/${slug}`)) continue;
        findings.push({ ...placeOf(record), code: 'link-nowhere', field, text: `${kind}/${slug}` });
      }
    }
    return findings;
  });
}

/** The ids of settings that stand for a password. */
const passwordsIn = ({ records }: CheckBook): ReadonlySet<string> =>
  new Set(ofKind(records, 'setting').flatMap(({ id, content }) => (settingKind.isPassword?.(content) ? [id] : [])));

/** Values that are passwords by what stands beside them: a name, or a setting that they are a value of. */
function besideNames(record: RecordView, texts: readonly FieldText[], passwords: ReadonlySet<string>): Finding[] {
  const pointers = passwords.size === 0 ? [] : texts.filter(({ text }) => text.length <= 36 && passwords.has(text));
  const beside = new Set(pointers.map(({ field }) => field.split('.').slice(0, -1).join('.')));
  return secretsBesideNames(record.content, beside).map(({ field }) => ({
    ...placeOf(record),
    code: 'secret-in-text',
    field,
  }));
}
