import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { readEverything } from '#records/read-everything.ts';
import { editPath, recordPath } from '#records/record-path.ts';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useSource } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { findingsIn } from '../checks.ts';
import { type Finding, type FindingCode, findingCodes } from '../finding.ts';
import { findingDetail, findingWords } from '../finding-words.ts';
import { type Importance, importanceOfFinding, importances } from '../importance.ts';

/** Everything that the checks find, or what they find in one record, in groups, each with its mend; hints apart. */
export function ChecksPage({ recordId }: { recordId?: string | undefined }) {
  const today = useToday();
  const { data: all } = useReading(useSource(), `checks ${today}`, async (source) =>
    findingsIn(await readEverything(source), today),
  );
  if (all === undefined) {
    return (
      <Page title={m.checks_title()} back={{ href: '/meer', label: m.checks_back_more() }}>
        <p className="paraat-late">{m.checks_counting()}</p>
      </Page>
    );
  }
  const findings = recordId === undefined ? all : all.filter((one) => one.recordId === recordId);
  const of = (importance: Importance) => findings.filter(({ code }) => importanceOfFinding(code) === importance);
  const [must, should, hints] = [of('must').length, of('should').length, of('hint').length];
  return (
    <Page title={m.checks_title()} back={{ href: '/meer', label: m.checks_back_more() }}>
      {recordId !== undefined && (
        <p>
          <a href="/controles">{m.checks_all()}</a>
        </p>
      )}
      {must + should === 0 ? (
        <EmptyState title={m.checks_none()}>{m.checks_none_what()}</EmptyState>
      ) : (
        <Paragraph soft>{m.checks_intro({ must, should, hints })}</Paragraph>
      )}
      {importances.map((importance) => (
        <Shelf key={importance} importance={importance} findings={of(importance)} />
      ))}
    </Page>
  );
}

const shelfWords: Record<Importance, { title: (fill: { count: number }) => string; what: () => string }> = {
  must: { title: m.checks_must, what: m.checks_must_what },
  should: { title: m.checks_should, what: m.checks_should_what },
  hint: { title: m.checks_hints, what: m.checks_hints_what },
};

function Shelf({ importance, findings }: { importance: Importance; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const { title, what } = shelfWords[importance];
  return (
    <>
      <Heading>{title({ count: findings.length })}</Heading>
      <Paragraph soft>{what()}</Paragraph>
      <Groups findings={findings} />
    </>
  );
}

const Groups = ({ findings }: { findings: readonly Finding[] }) =>
  findingCodes.map((code) => <Group key={code} code={code} findings={findings.filter((one) => one.code === code)} />);

function Group({ code, findings }: { code: FindingCode; findings: readonly Finding[] }) {
  const kindWords = useKindWords();
  const mayEdit = useMay('editor');
  if (findings.length === 0) return null;
  const words = findingWords[code];
  return (
    <Disclosure title={words.title()} note={String(findings.length)}>
      <Paragraph soft>{words.mend()}</Paragraph>
      <MoreRows
        items={findings}
        row={(finding) => (
          <Row
            key={`${finding.recordId} ${finding.field} ${finding.text} ${finding.others?.[0]?.recordId}`}
            href={mayEdit ? mendPath(finding) : recordPath(finding)}
            title={finding.name}
            note={[kindWords.of(finding.kind).one(), findingDetail(finding)].filter((part) => part !== '').join('. ')}
          />
        )}
      />
    </Disclosure>
  );
}

/** A takeover test begins on the page of what it is about; all else is mended in the form. */
const mendPath = (finding: Finding): string => {
  if (finding.code === 'takeover-untested') return `${recordPath(finding)}#uitzoeken`;
  return finding.field === '' ? editPath(finding) : `${editPath(finding)}#${finding.field}`;
};
