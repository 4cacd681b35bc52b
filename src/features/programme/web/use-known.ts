import type { Dependency } from '#features/landscape/dependency.ts';
import { headOf } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import type { KnownRecords } from '../known-answers.ts';

/** What is written down already of what an interview is about; undefined until it was read. */
export function useKnown(about: string | undefined): KnownRecords | undefined {
  const { data } = useReading(useSource(), `known of ${about}`, (source) => read(source, about));
  return data;
}

async function read(source: RecordSource, id: string | undefined): Promise<KnownRecords | undefined> {
  const about = id === undefined ? undefined : await source.byId(id);
  if (about === undefined) return undefined;
  const [sheets, plans, dependencies] = await Promise.all([
    source.pointingAt(about.id, 'fact-sheet'),
    source.pointingAt(about.id, 'plan'),
    source.pointingAt(about.id, 'dependency'),
  ]);
  const links = dependencies.map(({ content }) => content as Dependency);
  const below = links.filter(({ dependent }) => dependent === about.id).flatMap(({ on }) => on);
  const above = links.filter(({ on }) => on.includes(about.id)).map(({ dependent }) => dependent);
  const supplier = typeof about.content.supplier === 'string' ? [about.content.supplier] : [];
  const around = new Map((await source.byIds([...below, ...above, ...supplier])).map((one) => [one.id, one]));
  const names = (ids: readonly string[]) => [...new Set(ids)].flatMap((one) => around.get(one)?.name ?? []);
  return {
    about: headOf(about).content,
    'fact-sheet': newestOf(sheets, about.id),
    plan: newestOf(plans, about.id),
    supplier: around.get(supplier[0] ?? ''),
    needs: names(below),
    neededBy: names(above),
  };
}

const newestOf = (records: readonly RecordView[], about: string) =>
  records.map(headOf).find(({ content }) => content.about === about)?.content;
