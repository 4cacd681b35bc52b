import { z } from 'zod';
import { day, line } from '#records/content-text.ts';
import type { FieldProblem, Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** The five phases in which an application gets its plan. */
export const programmePhases = ['documents', 'interview', 'walkthrough', 'plan', 'confirmation'] as const;
export type ProgrammePhase = (typeof programmePhases)[number];

/** To whom the plan is told before it is finished: who works with it, and who decides about it (R15). */
export const presentationAudiences = ['administrators', 'sponsors'] as const;
export type PresentationAudience = (typeof presentationAudiences)[number];

/** One presentation, of which version, and what those who saw it said. */
const presentationSchema = z.strictObject({
  audience: z.enum(presentationAudiences).optional(),
  givenOn: day().optional(),
  givenBy: reference('person').optional(),
  verdict: z.enum(['accepted', 'not-accepted']).optional(),
  acceptedBy: z.array(reference('person', 'role')).max(20).optional(),
  /** Why it was not accepted. */
  reason: line(400).optional(),
  remarks: line(400).optional(),
  /** Of what was valid on that day: the content hash, and since when it was valid. */
  planHash: line(64).optional(),
  planValidSince: day().optional(),
  factSheetHash: line(64).optional(),
  factSheetValidSince: day().optional(),
});
export type Presentation = z.infer<typeof presentationSchema>;

/** The way of one application through the five phases, planned and as it went. */
export const programmeSchema = z.object({
  name: line(160),
  about: reference('application', 'service', 'infrastructure').optional(),
  lead: reference('person').optional(),
  phases: z
    .array(
      z.strictObject({
        phase: z.enum(programmePhases),
        plannedStart: day().optional(),
        plannedEnd: day().optional(),
        startedOn: day().optional(),
        finishedOn: day().optional(),
        note: line(300).optional(),
      }),
    )
    .max(5)
    .optional(),
  presentations: z.array(presentationSchema).max(20).optional(),
  /** Why nobody has to accept it: without this, only an acceptance ends the last phase. */
  withoutAcceptance: line(400).optional(),
});
export type Programme = z.infer<typeof programmeSchema>;

export const programmeKind: Kind = {
  name: 'programme',
  schema: programmeSchema,
  slugFrom: 'about',
  check: presentationProblems,
};

/** Who accepts has a name, and who does not says why. */
function presentationProblems(content: Record<string, unknown>): FieldProblem[] {
  const { presentations = [] } = content as Programme;
  return presentations.flatMap(({ verdict, acceptedBy = [], reason }, at) => {
    if (verdict === 'accepted' && acceptedBy.length === 0)
      return [{ field: `presentations.${at}.acceptedBy`, message: 'accepted-by-nobody' }];
    if (verdict === 'not-accepted' && reason === undefined)
      return [{ field: `presentations.${at}.reason`, message: 'refused-without-reason' }];
    return [];
  });
}
