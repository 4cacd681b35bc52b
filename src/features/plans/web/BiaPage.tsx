import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import { readEverything } from '#records/read-everything.ts';
import { editPath, newPath, recordPath } from '#records/record-path.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useToday } from '#ui/clock.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Table } from '#ui/Table.tsx';
import { type Bia, biaOf } from '../bia.ts';
import { differs, firstSerious, isDecided, type RestartRow } from '../restart-order.ts';
import { BiaService, harmText } from './BiaService.tsx';
import { Decision } from './plan/RestartOrder.tsx';
import './bia.css';

/** What must be back first: all services by how long they may be out, and what an outage does as it lasts. */
export function BiaPage() {
  const today = useToday();
  const { data: bia } = useReading(useSource(), `bia ${today}`, async (source) =>
    biaOf(await readEverything(source), today),
  );
  return (
    <Page title={m.plans_bia_title()} back={{ href: '/meer', label: m.entry_way_more() }} width="wide">
      {bia?.rows.length === 0 && (
        <EmptyState title={m.plans_bia_none()}>
          <Paragraph soft>{m.plans_bia_none_what()}</Paragraph>
        </EmptyState>
      )}
      {bia !== undefined && bia.rows.length > 0 && <Analysis bia={bia} />}
    </Page>
  );
}

function Analysis({ bia }: { bia: Bia }) {
  return (
    <>
      <Paragraph soft>{m.plans_bia_intro()}</Paragraph>
      <Decision order={bia.order} />
      <Ways bia={bia} />
      <div className="paraat-bia__table">
        <Table
          caption={m.plans_bia_caption({ count: bia.rows.length })}
          columns={[
            m.plans_bia_column_service(),
            m.plans_bia_column_place(),
            m.plans_bia_column_outage(),
            m.plans_bia_column_term(),
            m.plans_bia_column_first(),
          ]}
          rows={bia.rows.map((row) => ({ key: row.id, cells: cellsOf(row, isDecided(bia.order)) }))}
        />
      </div>
      <Heading>{m.plans_bia_details()}</Heading>
      {bia.rows.map((row) => (
        <BiaService key={row.id} row={row} />
      ))}
    </>
  );
}

function Ways({ bia: { plan } }: { bia: Bia }) {
  const mayEdit = useMay('editor');
  return (
    <div className="paraat-button-row paraat-no-print">
      {mayEdit && plan !== null && (
        <ButtonLink href={`${editPath(plan)}#restartOrder`} icon="write">
          {m.plans_bia_decide()}
        </ButtonLink>
      )}
      {mayEdit && plan === null && <ButtonLink href={newPath('plan')}>{m.plans_bia_no_plan()}</ButtonLink>}
      <Button icon="print" onClick={() => window.print()}>
        {m.plans_bia_print()}
      </Button>
    </div>
  );
}

function cellsOf(row: RestartRow, decided: boolean) {
  const serious = firstSerious(row);
  return [
    <a key="service" href={recordPath(row)}>
      {row.name}
    </a>,
    placeText(row, decided),
    row.maximumOutage === null ? (
      <strong key="outage">{m.plans_bia_unknown()}</strong>
    ) : (
      durationText(row.maximumOutage)
    ),
    row.promisedTerm ?? <strong key="term">{m.plans_bia_unknown()}</strong>,
    serious === null ? <strong key="first">{m.plans_bia_unknown()}</strong> : harmText(serious),
  ];
}

function placeText(row: RestartRow, isSomethingDecided: boolean): string {
  const { decided, derived } = row;
  if (decided === null) return isSomethingDecided ? m.plans_bia_place_not_decided({ derived }) : String(derived);
  return differs(row) ? m.plans_bia_place_differs({ decided, derived }) : String(decided);
}
