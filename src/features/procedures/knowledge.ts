import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';

/** The pages of this room, in the order in which somebody in need looks for them. */
export const knowledgeKinds = ['procedure', 'solution', 'setting', 'handling'] as const satisfies readonly KindName[];
export type KnowledgeKind = (typeof knowledgeKinds)[number];

export const isKnowledge = ({ kind }: { kind: KindName }): boolean =>
  (knowledgeKinds as readonly KindName[]).includes(kind);

/** The records that a page of knowledge is about. */
export function aboutOf({ content }: RecordView): string[] {
  const about: unknown = content.about;
  return (Array.isArray(about) ? about : [about]).filter((id): id is string => typeof id === 'string');
}

/** The pages that changed last, newest first. */
export const recentlyChanged = (pages: readonly RecordView[], most: number): RecordView[] =>
  [...pages].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, most);

/** How many pages each system has, for the systems that have any; most first. */
export function pagesBySystem(
  pages: readonly RecordView[],
  systems: readonly RecordView[],
): { system: RecordView; pages: number }[] {
  const counts = new Map<string, number>();
  for (const id of pages.flatMap(aboutOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return systems
    .flatMap((system) => {
      const found = counts.get(system.id);
      return found === undefined ? [] : [{ system, pages: found }];
    })
    .sort((a, b) => b.pages - a.pages || a.system.name.localeCompare(b.system.name, 'nl'));
}
