import { useEffect, useState } from 'react';
import type { Form } from '#records/form.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { ask } from '#records/web/edit/record-server.ts';
import { useRecordById, useSource } from '#records/web/source.tsx';
import { useLanguage } from '#ui/language.tsx';
import { draftSheet } from '../../fact-sheet-draft.ts';
import { estimateFit, type FactSheetFit } from '../../fact-sheet-fit.ts';
import { factSheetPaper } from '../../fact-sheet-paper.ts';
import { type SubjectKind, subjectKinds } from '../../fact-sheet-view.ts';
import { loadFactSheetView } from '../../load-fact-sheet.ts';
import type { FactSheetPaper } from '../../paper.ts';

/** The draft in the words of paper, and whether it has room on one A4: measured by the server, else estimated here. */
export interface DraftOnPaper {
  paper: FactSheetPaper;
  fit: FactSheetFit;
  measured: boolean;
  /** Where the A4 of what was saved last is made. */
  pdf: string;
}

/** How long after the last key the fit is asked for, in milliseconds. */
const pause = 600;

/** Follows what is typed; undefined until it is known what the sheet is about. */
export function useFit(form: Form): DraftOnPaper | undefined {
  const source = useSource();
  const { session } = useDesk();
  const { language } = useLanguage();
  const { data: about } = useRecordById(typeof form.about === 'string' ? form.about : undefined);
  const [shown, setShown] = useState<DraftOnPaper>();
  useEffect(() => {
    const subject = subjectKinds.find((kind) => kind === about?.kind);
    if (about === undefined || subject === undefined) return setShown(undefined);
    let stopped = false;
    const timer = setTimeout(async () => {
      const copy = { language, organisation: session.organisationName, timeZone: 'Europe/Amsterdam', now: nowIso() };
      const view = await loadFactSheetView(source, subject, about.slug, copy.now.slice(0, 10), draftSheet(form));
      if (stopped || view === undefined) return;
      const paper = factSheetPaper(view, copy);
      const pdf = `/api/organisations/${session.organisationSlug}/fact-sheets/${about.slug}.pdf?language=${language}`;
      setShown((before) =>
        before?.measured ? { ...before, paper, pdf } : { paper, fit: estimateFit(paper), measured: false, pdf },
      );
      const fit = await measured(session.organisationSlug, language, { kind: subject, slug: about.slug }, form);
      if (!stopped) setShown({ paper, fit: fit ?? estimateFit(paper), measured: fit !== undefined, pdf });
    }, pause);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [about, form, language, session, source]);
  return shown;
}

const nowIso = (): string => new Date().toISOString();

async function measured(
  organisationSlug: string,
  language: string,
  about: { kind: SubjectKind; slug: string },
  content: Form,
): Promise<FactSheetFit | undefined> {
  const address = `/api/organisations/${encodeURIComponent(organisationSlug)}/fact-sheets/fit?language=${language}`;
  const answer = await ask<FactSheetFit>('POST', address, { about, content });
  return answer.state === 'done' ? answer.value : undefined;
}
