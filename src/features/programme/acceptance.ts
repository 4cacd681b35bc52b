import { isPublished } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { type Presentation, type PresentationAudience, type Programme, presentationAudiences } from './programme.ts';

/** How far an audience is: told, asked, refused, accepted. */
export type AcceptanceState = 'none' | 'given' | 'refused' | 'accepted';

/** What one audience said of the plan, last. */
export interface AudienceStanding {
  audience: PresentationAudience;
  state: AcceptanceState;
  last: Presentation | undefined;
  /** It was about an older version than the one that is valid now. */
  isOlder: boolean;
}

/** The marks of a version: what a presentation was about. */
export type PresentedVersion = Pick<
  Presentation,
  'planHash' | 'planValidSince' | 'factSheetHash' | 'factSheetValidSince'
>;

/** The version that is valid now; empty of what was never valid. */
export function versionNow(plan: RecordView | undefined, factSheet: RecordView | undefined): PresentedVersion {
  const [ofPlan, ofSheet] = [plan, factSheet].map((one) =>
    one !== undefined && isPublished(one) ? one.published : undefined,
  );
  return {
    ...(ofPlan && { planHash: ofPlan.contentHash, planValidSince: ofPlan.at.slice(0, 10) }),
    ...(ofSheet && { factSheetHash: ofSheet.contentHash, factSheetValidSince: ofSheet.at.slice(0, 10) }),
  };
}

/** What each audience said last; `now` is the version that is valid now. */
export const acceptances = (programme: Partial<Programme> = {}, now: PresentedVersion = {}): AudienceStanding[] =>
  presentationAudiences.map((audience) => {
    const last = lastTo(audience, programme.presentations ?? []);
    return { audience, state: stateOf(last), last, isOlder: last !== undefined && isOlder(last, now) };
  });

/** The latest; of two on one day the one that was written down last. */
function lastTo(audience: PresentationAudience, all: readonly Presentation[]): Presentation | undefined {
  const told = all.filter((one) => one.audience === audience);
  return told.reduce<Presentation | undefined>(
    (last, one) => (last === undefined || (one.givenOn ?? '') >= (last.givenOn ?? '') ? one : last),
    undefined,
  );
}

/** An acceptance counts with a name only. */
function stateOf(last: Presentation | undefined): AcceptanceState {
  if (last === undefined) return 'none';
  if (last.verdict === 'not-accepted') return 'refused';
  return last.verdict === 'accepted' && (last.acceptedBy ?? []).length > 0 ? 'accepted' : 'given';
}

/** Another version is an older one. Where nobody wrote down which version it was, nothing is said. */
const isOlder = (last: Presentation, now: PresentedVersion): boolean =>
  (last.planHash ?? last.factSheetHash) !== undefined &&
  ((now.planHash !== undefined && last.planHash !== now.planHash) ||
    (now.factSheetHash !== undefined && last.factSheetHash !== now.factSheetHash));

/** The content with one more presentation in front of nobody yet: given today, of the version that is valid now. */
export const withPresentation = <Content extends Partial<Programme>>(
  programme: Content,
  given: Presentation,
): Content => ({ ...programme, presentations: [...(programme.presentations ?? []), given] });
