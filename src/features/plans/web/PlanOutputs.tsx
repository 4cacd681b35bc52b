import { useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { useCopyState } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { Heading } from '#ui/Heading.tsx';
import type { PlanView } from '../plan-view.ts';

/** Every form in which a plan comes out; the server makes them, and without it the screen itself goes to the printer. */
export function PlanOutputs({ view }: { view: PlanView }) {
  const { session } = useSession();
  const { connection } = useCopyState();
  if (session === null || connection !== 'live') return <PrintScreen />;
  const base = `/api/organisations/${session.organisationSlug}`;
  return (
    <section aria-labelledby="uitvoer" className="paraat-no-print">
      <Heading id="uitvoer">{m.plans_outputs_title()}</Heading>
      <p className="paraat-soft">{m.plans_outputs_intro()}</p>
      <ul>
        {outputsOf(view).map(({ path, label }) => (
          <li key={path}>
            <a className="paraat-tap-link" href={`${base}${path}`} target="_blank" rel="noopener">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PrintScreen() {
  return (
    <section aria-labelledby="uitvoer" className="paraat-no-print">
      <Heading id="uitvoer">{m.plans_outputs_title()}</Heading>
      <p className="paraat-soft">{m.plans_outputs_offline()}</p>
      <Button icon="print" onClick={() => window.print()}>
        {m.fact_sheets_print_screen()}
      </Button>
    </section>
  );
}

function outputsOf({ plan, about }: PlanView): { path: string; label: string }[] {
  const of = `/plans/${plan.slug}`;
  const hasDossier = about?.kind === 'application' || about?.kind === 'service';
  const dossier = `/dossier/${about?.kind}/${about?.slug}`;
  return [
    { path: `${of}.pdf`, label: m.plans_outputs_pdf() },
    { path: `${of}.docx`, label: m.plans_outputs_docx() },
    { path: `${of}/slides.pptx?audience=administrators`, label: m.plans_outputs_slides_administrators() },
    { path: `${of}/slides.pptx?audience=sponsors`, label: m.plans_outputs_slides_sponsors() },
    { path: `${of}.pdf?archive=yes`, label: m.plans_outputs_archive() },
    ...(hasDossier
      ? [
          { path: `${dossier}.pdf`, label: m.plans_outputs_dossier() },
          { path: `${dossier}.docx`, label: m.plans_outputs_dossier_docx() },
        ]
      : []),
  ];
}
