import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { readEverything } from '#records/read-everything.ts';
import { newPath } from '#records/record-path.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useToday } from '#ui/clock.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { stateWords } from '../risk-words.ts';
import { type RiskFacts, type RiskStanding, type RiskState, riskFacts, riskRegister, riskStates } from '../standing.ts';
import { RiskCard } from './RiskCard.tsx';
import { RiskShelf } from './RiskShelf.tsx';

/** The risk register: grouped by what has to be done, what is covered last. */
export function RisksPage() {
  const today = useToday();
  const mayEdit = useMay('editor');
  const { data } = useReading(useSource(), `risks ${today}`, async (source) => {
    const records = await readEverything(source);
    const facts = riskFacts(records, today);
    return { facts, risks: riskRegister(records, facts) };
  });
  if (data === undefined) return <Page title={m.risks_title()}>{null}</Page>;
  const { risks, facts } = data;
  return (
    <Page title={m.risks_title()} back={{ href: '/meer', label: m.entry_way_more() }}>
      {risks.length === 0 ? (
        <EmptyState title={m.risks_none()}>{mayEdit && <Paragraph soft>{m.risks_none_what()}</Paragraph>}</EmptyState>
      ) : (
        <Paragraph soft>
          {m.risks_intro({ covered: risks.filter(({ state }) => state === 'covered').length, all: risks.length })}
        </Paragraph>
      )}
      <div className="paraat-button-row paraat-no-print">
        {mayEdit && (
          <ButtonLink href={newPath('risk')} icon="write">
            {m.risks_add()}
          </ButtonLink>
        )}
        {risks.length > 0 && (
          <Button icon="print" onClick={() => window.print()}>
            {m.risks_print()}
          </Button>
        )}
      </div>
      {riskStates.map((state) => (
        <Group key={state} state={state} risks={risks.filter((one) => one.state === state)} facts={facts} />
      ))}
      {mayEdit && <RiskShelf known={risks.map(({ risk }) => risk)} />}
    </Page>
  );
}

function Group({ state, risks, facts }: { state: RiskState; risks: readonly RiskStanding[]; facts: RiskFacts }) {
  if (risks.length === 0) return null;
  return (
    <section aria-labelledby={`stand-${state}`}>
      <Heading id={`stand-${state}`}>{stateWords[state]()}</Heading>
      {risks.map((one) => (
        <RiskCard key={one.risk.id} standing={one} byId={facts.byId} />
      ))}
    </section>
  );
}
