import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import { choiceWord } from '#records/kind-words.ts';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useRecord } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { Table } from '#ui/Table.tsx';
import { knowledgeKinds } from '../knowledge.ts';
import type { Setting } from '../setting.ts';
import { useKnowledgeOf } from './KnowledgeAbout.tsx';

/** All that was written down about one system, and its settings as a list to build it again by. */
export function SystemKnowledgePage({ kind, slug }: { kind: KindName; slug: string }) {
  const { data: system, loading } = useRecord(kind, slug);
  const pages = useKnowledgeOf(system?.id);
  if (loading) return null;
  if (system === undefined) return <Page title={m.procedures_about_gone()}>{null}</Page>;
  const settings = pages.filter((page) => page.kind === 'setting');
  return (
    <Page
      title={m.procedures_about_title({ name: system.name })}
      back={{ href: recordPath(system), label: system.name }}
    >
      {pages.length === 0 && (
        <EmptyState title={m.procedures_about_none()}>{m.procedures_about_none_what()}</EmptyState>
      )}
      {knowledgeKinds
        .filter((one) => one !== 'setting')
        .map((one) => (
          <Group key={one} kind={one} pages={pages.filter((page) => page.kind === one)} />
        ))}
      {settings.length > 0 && <Checklist settings={settings} />}
    </Page>
  );
}

function Group({ kind, pages }: { kind: KindName; pages: readonly RecordView[] }) {
  const words = useKindWords().of(kind);
  if (pages.length === 0) return null;
  return (
    <>
      <Heading>{words.many()}</Heading>
      <MoreRows
        items={pages}
        row={(page) => <Row key={page.id} href={recordPath(page)} title={page.name} note={noteOf(page)} />}
      />
    </>
  );
}

const noteOf = ({ content }: RecordView): string | undefined =>
  [content.purpose, content.symptom].find((text) => typeof text === 'string') as string | undefined;

/** The settings to check one by one when the system is installed anew. */
function Checklist({ settings }: { settings: readonly RecordView[] }) {
  const words = useKindWords().of('setting');
  const rows = settings.map((record) => ({ key: record.id, cells: cellsOf(record, words) }));
  return (
    <>
      <Heading>{m.procedures_checklist()}</Heading>
      <Paragraph soft>{m.procedures_checklist_what()}</Paragraph>
      <Table
        caption={m.procedures_checklist()}
        columns={[
          words.one(),
          words.fields.type?.() ?? '',
          words.fields.value?.() ?? '',
          words.fields.where?.() ?? '',
          m.procedures_checklist_done(),
        ]}
        rows={rows}
      />
      <div className="paraat-button-row">
        <Button icon="print" onClick={() => window.print()}>
          {m.procedures_checklist_print()}
        </Button>
      </div>
    </>
  );
}

function cellsOf(record: RecordView, words: ReturnType<ReturnType<typeof useKindWords>['of']>) {
  const { type, value, stillDefault, where } = record.content as Setting;
  const state = stillDefault && choiceWord(words, 'stillDefault', stillDefault);
  return [
    <a key="name" className="paraat-tap-link" href={recordPath(record)}>
      {record.name}
    </a>,
    type === undefined ? '' : choiceWord(words, 'type', type),
    value ?? state ?? '',
    where ?? '',
    '☐',
  ];
}
