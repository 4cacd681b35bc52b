import { z } from 'zod';
import { line, markdown, paragraph } from '#records/content-text.ts';
import type { FieldProblem, Kind } from '#records/kind.ts';
import { planTypes } from './plan.ts';
import { planBlocks } from './plan-section.ts';

/** One section that plans of this template begin with. */
export const templateSectionSchema = z.strictObject({
  key: line(60),
  title: line(120),
  block: z.enum(planBlocks),
  /** What to write here, for who never made a plan. */
  guidance: paragraph(600).optional(),
  required: z.boolean().optional(),
  /** A text to begin with. */
  text: markdown(8000).optional(),
});
export type TemplateSection = z.infer<typeof templateSectionSchema>;

/** The sections of a kind of plan, as this organisation wants them. */
export const planTemplateSchema = z.object({
  name: line(120),
  type: z.enum(planTypes),
  purpose: line(200).optional(),
  /** The template that came with the program from which this one was made. */
  shipped: line(40).optional(),
  sections: z.array(templateSectionSchema).min(1).max(80),
});
export type PlanTemplate = z.infer<typeof planTemplateSchema>;

export const planTemplateKind: Kind = { name: 'plan-template', schema: planTemplateSchema, check: sectionTwice };

function sectionTwice(content: Record<string, unknown>): FieldProblem[] {
  const keys = (content as PlanTemplate).sections.map(({ key }) => key);
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at);
  return twice === -1 ? [] : [{ field: `sections.${twice}.key`, message: 'section-twice' }];
}
