import type { Plan } from './plan.ts';
import type { PlanSection } from './plan-section.ts';
import type { PlanTemplate, TemplateSection } from './plan-template.ts';

/** One improvement of a template that a plan made from it can take over. */
export type Offer = { id: string; key: string } & (
  | { type: 'new'; section: TemplateSection }
  | { type: 'retitled'; from: string; to: string }
  | { type: 'removed'; title: string }
);

/** Before the key of a section that the plan itself added; a template never offers to take such a section away. */
export const ownPrefix = 'eigen-';

/** What a plan begins with: the sections of its template, empty but for the texts to begin with. */
export const sectionsFrom = (template: PlanTemplate): PlanSection[] => template.sections.map(sectionFrom);

const sectionFrom = ({ key, title, block, text }: TemplateSection): PlanSection => ({
  ...{ key, title, block },
  ...(text !== undefined && { text }),
});

/**
 * What a template now has otherwise than the plan, without what was declined before.
 * Guidance is read from the template itself, so it needs no offer.
 */
export function offersFor(plan: Pick<Plan, 'sections' | 'templateDeclined'>, template: PlanTemplate): Offer[] {
  const { sections = [], templateDeclined = [] } = plan;
  const own = new Map(sections.map((section) => [section.key, section]));
  const asked = new Set(template.sections.map(({ key }) => key));
  const added = template.sections.flatMap((section): Offer[] => {
    const { key, title: to } = section;
    const mine = own.get(key);
    if (mine === undefined) return [{ id: `new ${key}`, key, type: 'new', section }];
    return mine.title === to ? [] : [{ id: `retitled ${key} ${to}`, key, type: 'retitled', from: mine.title, to }];
  });
  const removed = sections
    .filter((section) => !asked.has(section.key) && !section.key.startsWith(ownPrefix) && !isWritten(section))
    .map(({ key, title }): Offer => ({ id: `removed ${key}`, key, type: 'removed', title }));
  return [...added, ...removed].filter(({ id }) => !templateDeclined.includes(id));
}

/** The plan with these offers taken over and the others declined. Text that somebody wrote is never touched. */
export function withOffers<P extends Pick<Plan, 'sections' | 'templateDeclined'>>(
  plan: P,
  template: PlanTemplate,
  accepted: ReadonlySet<string>,
): P {
  const offers = offersFor(plan, template);
  const declined = offers.filter(({ id }) => !accepted.has(id)).map(({ id }) => id);
  const sections = offers
    .filter(({ id }) => accepted.has(id))
    .reduce((before, offer) => taken(before, offer, template), plan.sections ?? []);
  const templateDeclined = [...(plan.templateDeclined ?? []), ...declined].slice(-mostDeclined);
  return { ...plan, sections, ...(templateDeclined.length > 0 && { templateDeclined }) };
}

/** So many are remembered; older ones are offered again. */
export const mostDeclined = 100;

function taken(sections: readonly PlanSection[], offer: Offer, template: PlanTemplate): PlanSection[] {
  switch (offer.type) {
    case 'retitled':
      return sections.map((section) => (section.key === offer.key ? { ...section, title: offer.to } : section));
    case 'removed':
      return sections.filter((section) => section.key !== offer.key || isWritten(section));
    case 'new': {
      const at = placeFor(sections, offer.key, template);
      return [...sections.slice(0, at), sectionFrom(offer.section), ...sections.slice(at)];
    }
  }
}

/** After the nearest section that stands before it in the template; where there is none, at the start. */
function placeFor(sections: readonly PlanSection[], key: string, template: PlanTemplate): number {
  const order = template.sections.map((section) => section.key);
  const before = order.slice(0, order.indexOf(key)).reverse();
  const nearest = before.find((one) => sections.some((section) => section.key === one));
  return nearest === undefined ? 0 : sections.findIndex((section) => section.key === nearest) + 1;
}

const isWritten = ({ text, variants = [], sources = [] }: PlanSection): boolean =>
  text !== undefined || variants.some((variant) => variant.text !== undefined) || sources.length > 0;
