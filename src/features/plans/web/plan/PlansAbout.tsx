import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { newPath, recordPath } from '#records/record-path.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';

/** The continuity plans about a record; and a way to begin one for who may. */
export function PlansAbout({ id }: { id: string }) {
  const mayEdit = useMay('editor');
  const { data: plans, loading } = useReading(useSource(), `plans about ${id}`, async (source) =>
    (await source.pointingAt(id, 'plan')).filter((plan) => plan.content.about === id),
  );
  if (loading || plans === undefined || (plans.length === 0 && !mayEdit)) return null;
  return (
    <section aria-labelledby="continuiteitsplan" className={plans.length === 0 ? 'paraat-no-print' : undefined}>
      <Heading id="continuiteitsplan">{m.plans_plan_one()}</Heading>
      {plans.length === 0 && (
        <ButtonLink icon="write" href={`${newPath('plan')}?about=${id}`}>
          {m.plans_new_from_here()}
        </ButtonLink>
      )}
      <RowList>
        {plans.map((plan) => (
          <Row key={plan.id} href={recordPath(plan)} title={plan.name} note={m.plans_view_link_note()} />
        ))}
      </RowList>
    </section>
  );
}
