import { z } from 'zod';
import { line, paragraph, telephone } from '#records/content-text.ts';
import type { FieldProblem, Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** A group that shares work. */
export const teamSchema = z.object({
  name: line(120),
  purpose: line(160).optional(),
  telephone: telephone().optional(),
  email: z.email().max(200).optional(),
  lead: reference('person').optional(),
  deputyLead: reference('person').optional(),
  members: z.array(reference('person')).max(200).optional(),
  location: reference('location').optional(),
  alternateSite: reference('location').optional(),
  notes: paragraph(2000).optional(),
});
export type Team = z.infer<typeof teamSchema>;

export const teamKind: Kind = { name: 'team', schema: teamSchema, check: deputyLeadIsAnother };

function deputyLeadIsAnother(content: Record<string, unknown>): FieldProblem[] {
  const { lead, deputyLead } = content as Team;
  return lead !== undefined && lead === deputyLead ? [{ field: 'deputyLead', message: 'deputy-is-owner' }] : [];
}
