import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { listPath, newPath, recordPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { Badge } from '#ui/Badge.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { effectivePriority } from '../effective-priority.ts';

/** More than a screen shows is found by searching, not by scrolling. */
const mostInGroup = 40;

interface Group {
  /** 0 for what nobody gave a priority. */
  priority: number;
  applications: RecordView[];
  more: number;
}

/** The applications, what must be back first on top; those with a fact sheet are marked. */
export function PriorityList() {
  const { data } = useReading(useSource(), 'applications by priority', readGroups);
  if (data === undefined) return null;
  if (data.groups.length === 0) return <NoApplications />;
  return data.groups.map((group) => (
    <section key={group.priority} className="paraat-glance" aria-labelledby={`prio-${group.priority}`}>
      <Heading id={`prio-${group.priority}`}>{groupWords(group.priority)}</Heading>
      <RowList>
        {group.applications.map((application) => (
          <Row
            key={application.id}
            href={recordPath(application)}
            title={application.name}
            note={application.content.purpose as string | undefined}
            end={data.withSheet.has(application.id) && <Badge soft>{m.landscape_has_fact_sheet()}</Badge>}
          />
        ))}
        {group.more > 0 && (
          <Row href={listPath('application')} title={m.landscape_all_applications({ more: group.more })} />
        )}
      </RowList>
    </section>
  ));
}

function NoApplications() {
  return (
    <EmptyState title={m.landscape_no_applications()}>
      <p>{m.landscape_no_applications_what()}</p>
      <div className="paraat-button-row">
        <ButtonLink href="/importeren" look="primary">
          {m.landscape_import_link()}
        </ButtonLink>
        <ButtonLink href={newPath('application')}>{m.landscape_new_application()}</ButtonLink>
      </div>
    </EmptyState>
  );
}

async function readGroups(source: RecordSource): Promise<{ groups: Group[]; withSheet: Set<string> }> {
  const [applications, sheets] = await Promise.all([source.list('application'), source.list('fact-sheet')]);
  const withSheet = new Set(sheets.map((sheet) => sheet.content.about as string));
  const groups = [1, 2, 3, 4, 0].map((priority): Group => {
    const all = applications.filter((one) => (effectivePriority(one.content)?.priority ?? 0) === priority);
    // What somebody can follow goes before what nobody wrote down yet.
    const ordered = [...all.filter((one) => withSheet.has(one.id)), ...all.filter((one) => !withSheet.has(one.id))];
    return { priority, applications: ordered.slice(0, mostInGroup), more: Math.max(0, all.length - mostInGroup) };
  });
  return { groups: groups.filter((group) => group.applications.length > 0), withSheet };
}

function groupWords(priority: number): string {
  const words = [
    m.landscape_priority_none,
    m.landscape_priority_1,
    m.landscape_priority_2,
    m.landscape_priority_3,
    m.landscape_priority_4,
  ];
  return words[priority]?.() ?? '';
}
