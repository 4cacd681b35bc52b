import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { usePointingAt } from '#records/web/source.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { aboutOf, isKnowledge, knowledgeKinds } from '../knowledge.ts';

/** The way from a system to what was written down about it; nothing where nothing was. */
export function KnowledgeAbout({ about }: { about: RecordView }) {
  const kindWords = useKindWords();
  const pages = useKnowledgeOf(about.id);
  if (pages.length === 0) return null;
  return (
    <section aria-labelledby="kennis">
      <Heading id="kennis">{m.procedures_knowledge_title()}</Heading>
      <RowList>
        {pages.slice(0, 5).map((page) => (
          <Row key={page.id} href={recordPath(page)} title={page.name} note={kindWords.of(page.kind).one()} />
        ))}
        <Row href={`${recordPath(about)}/kennis`} title={m.procedures_about_all({ count: pages.length })} />
      </RowList>
    </section>
  );
}

/** What was written down about a record, procedures first. */
export function useKnowledgeOf(id: string | undefined): RecordView[] {
  const { data = [] } = usePointingAt(id);
  const pages = data.filter((one) => isKnowledge(one) && id !== undefined && aboutOf(one).includes(id));
  return knowledgeKinds.flatMap((kind) => pages.filter((page) => page.kind === kind));
}
