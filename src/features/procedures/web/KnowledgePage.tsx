import { useState } from 'react';
import type { Standing } from '#features/reviews/standing-words.ts';
import { loadStandings, type Standings } from '#features/reviews/standings.ts';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { choiceWord } from '#records/kind-words.ts';
import type { RecordView } from '#records/record.ts';
import { listPath, newPath, recordPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useSearch, useSource } from '#records/web/source.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useToday } from '#ui/clock.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { StateMark } from '#ui/StateLine.tsx';
import { isKnowledge, knowledgeKinds, pagesBySystem, recentlyChanged } from '../knowledge.ts';

/** The one place where all that was written down about IT is found. */
export function KnowledgePage() {
  const [typed, setTyped] = useState('');
  const pages = usePages();
  return (
    <Page title={m.procedures_knowledge_title()}>
      <Paragraph soft>{m.procedures_knowledge_intro()}</Paragraph>
      <SearchField label={m.procedures_knowledge_search()} value={typed} onChange={setTyped} />
      {typed.trim() === '' ? pages && <Overview {...pages} /> : <Found words={typed} />}
    </Page>
  );
}

interface Pages {
  pages: RecordView[];
  systems: RecordView[];
}

function usePages(): Pages | undefined {
  const { data } = useReading(useSource(), 'knowledge', async (source) => {
    const pages = (await Promise.all(knowledgeKinds.map((kind) => source.list(kind)))).flat();
    const systems = await Promise.all(
      (['application', 'service', 'infrastructure'] as const).map((kind) => source.list(kind)),
    );
    return { pages, systems: systems.flat() };
  });
  return data;
}

/** What has to be told of how pages stand: a draft, under review, or outdated. */
function useStandings(ids: readonly string[]): Standings | undefined {
  const today = useToday();
  const ask = async (source: RecordSource) => loadStandings(source, await source.byIds(ids), today);
  return useReading(useSource(), `standings ${today} ${ids.join()}`, ask, true).data;
}

const markOf = (standing: Standing | undefined) =>
  standing && <StateMark state={standing.state} text={standing.word} />;

function Found({ words }: { words: string }) {
  const kindWords = useKindWords();
  const { data: hits } = useSearch(words, 60);
  const found = (hits ?? []).filter(isKnowledge);
  const standings = useStandings(found.map(({ id }) => id));
  if (hits === undefined) return null;
  if (found.length === 0) return <EmptyState title={m.procedures_knowledge_nothing({ words })} />;
  return (
    <MoreRows
      items={found}
      row={(hit) => (
        <Row
          key={hit.id}
          href={recordPath(hit)}
          title={hit.name}
          end={markOf(standings?.get(hit.id))}
          note={[
            kindWords.of(hit.kind).one(),
            hit.where && choiceWord(kindWords.of(hit.where.kind), hit.where.field, hit.where.text),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      )}
    />
  );
}

function Overview({ pages, systems }: Pages) {
  const kindWords = useKindWords();
  const mayEdit = useMay('editor');
  return (
    <>
      <RowList>
        {knowledgeKinds.map((kind) => (
          <Row
            key={kind}
            href={listPath(kind)}
            title={kindWords.of(kind).many()}
            note={m.procedures_knowledge_pages({ count: pages.filter((page) => page.kind === kind).length })}
          />
        ))}
        <Row href="/standaardinstellingen" title={m.procedures_defaults_title()} note={m.procedures_defaults_note()} />
      </RowList>
      {mayEdit && (
        <div className="paraat-button-row">
          {knowledgeKinds.map((kind) => (
            <ButtonLink key={kind} href={newPath(kind)}>
              {m.procedures_knowledge_new({ kind: kindWords.of(kind).one().toLowerCase() })}
            </ButtonLink>
          ))}
        </div>
      )}
      {pages.length > 0 && <Recent pages={pages} />}
      <BySystem pages={pages} systems={systems} />
    </>
  );
}

function Recent({ pages }: { pages: readonly RecordView[] }) {
  const kindWords = useKindWords();
  const recent = recentlyChanged(pages, 6);
  const standings = useStandings(recent.map(({ id }) => id));
  return (
    <>
      <Heading>{m.procedures_knowledge_recent()}</Heading>
      <RowList>
        {recent.map((page) => (
          <Row
            key={page.id}
            href={recordPath(page)}
            title={page.name}
            end={markOf(standings?.get(page.id))}
            note={
              <>
                {kindWords.of(page.kind).one()} · <DateAgo instant={page.updatedAt} />
              </>
            }
          />
        ))}
      </RowList>
    </>
  );
}

function BySystem({ pages, systems }: Pages) {
  const found = pagesBySystem(pages, systems);
  if (found.length === 0) return null;
  return (
    <>
      <Heading>{m.procedures_knowledge_by_system()}</Heading>
      <MoreRows
        items={found}
        row={({ system, pages: count }) => (
          <Row
            key={system.id}
            href={`${recordPath(system)}/kennis`}
            title={system.name}
            note={m.procedures_knowledge_pages({ count })}
          />
        )}
      />
    </>
  );
}
