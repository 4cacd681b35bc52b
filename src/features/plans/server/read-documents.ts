import { type PaperOrder, paperCopy } from '#features/fact-sheets/paper-order.ts';
import type { Database } from '#platform/database/database.ts';
import type { Kind } from '#records/kind.ts';
import type { KindName } from '#records/kind-name.ts';
import { nearestSlugs } from '#records/nearest-slug.ts';
import { UnknownSlug } from '#records/server/problem.ts';
import { databaseSource } from '#records/server/source.ts';
import { type DossierSubject, dossierDocument, dossierKinds } from '../dossier.ts';
import { responsiblesDocument } from '../responsibles-document.ts';
import { type DocumentForm, documentFile } from './make-document.ts';

const noPictures = () => undefined;

/** Makes the dossier of an application or service, without what is private. */
export async function dossierFile(
  database: Database,
  kinds: ReadonlyMap<KindName, Kind>,
  order: PaperOrder,
  asked: { kind: DossierSubject; slug: string; form: DocumentForm },
): Promise<Buffer> {
  const document = await database.inOrganisation(order.organisation.id, async (transaction) => {
    const source = databaseSource(transaction);
    const records = (await Promise.all(dossierKinds.map((kind) => source.list(kind)))).flat();
    const about = records.find(({ kind, slug }) => kind === asked.kind && slug === asked.slug);
    if (about !== undefined) return dossierDocument(about, records, kinds, paperCopy(order));
    const slugs = records.filter(({ kind }) => kind === asked.kind).map(({ slug }) => slug);
    throw new UnknownSlug(asked.slug, nearestSlugs(asked.slug, slugs));
  });
  return documentFile(document, asked.form, noPictures);
}

const responsibleKinds = [
  ...(['service', 'application', 'infrastructure', 'internet-connection', 'location'] as const),
  ...(['person', 'contact-point'] as const),
];

/** Makes the matrix of who answers for what. */
export async function responsiblesFile(database: Database, order: PaperOrder, form: DocumentForm): Promise<Buffer> {
  const records = await database.inOrganisation(order.organisation.id, async (transaction) => {
    const source = databaseSource(transaction);
    return (await Promise.all(responsibleKinds.map((kind) => source.list(kind)))).flat();
  });
  return documentFile(responsiblesDocument(records, paperCopy(order)), form, noPictures);
}
