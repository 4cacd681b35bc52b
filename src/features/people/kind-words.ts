import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { KindWords } from '#records/kind-words.ts';

const person: KindWords = {
  one: m.people_person_one,
  many: m.people_person_many,
  fields: {
    name: m.records_field_name,
    function: m.people_person_function,
    mobile: m.people_person_mobile,
    telephone: m.people_field_telephone,
    email: m.people_field_email,
    verifiedOn: m.people_person_verified_on,
    organisation: m.people_person_organisation,
    team: m.people_field_team,
    roles: m.people_person_roles,
    location: m.people_field_location,
    reachable: m.people_person_reachable,
    leftOn: m.people_person_left_on,
    notes: m.records_field_notes,
  },
  hints: { reachable: m.people_hint_person_reachable },
};

const team: KindWords = {
  one: m.people_team_one,
  many: m.people_team_many,
  fields: {
    name: m.records_field_name,
    purpose: m.people_team_purpose,
    telephone: m.people_field_telephone,
    email: m.people_field_email,
    lead: m.people_team_lead,
    deputyLead: m.people_team_deputy_lead,
    members: m.people_team_members,
    location: m.people_field_location,
    alternateSite: m.people_team_alternate_site,
    notes: m.records_field_notes,
  },
  hints: { alternateSite: m.people_hint_team_alternate_site },
  problems: { 'deputy-is-owner': m.people_problem_deputy_is_owner },
  flemish: { fields: { deputyLead: m.people_team_deputy_lead_be } },
};

const role: KindWords = {
  one: m.people_role_one,
  many: m.people_role_many,
  fields: {
    name: m.records_field_name,
    responsibilities: m.people_role_responsibilities,
    firstAction: m.people_role_first_action,
    holders: m.people_role_holders,
    notes: m.records_field_notes,
  },
  hints: { holders: m.people_hint_role_holders, firstAction: m.people_hint_role_first_action },
};

const contactPoint: KindWords = {
  one: m.people_contact_point_one,
  many: m.people_contact_point_many,
  fields: {
    name: m.records_field_name,
    of: m.people_contact_point_of,
    type: m.people_contact_point_type,
    value: m.people_contact_point_value,
    hours: m.people_contact_point_hours,
    verifiedOn: m.people_contact_point_verified_on,
    verifiedBy: m.people_contact_point_verified_by,
    notes: m.records_field_notes,
  },
  hints: { hours: m.people_hint_contact_point_hours },
  choices: {
    type: {
      telephone: m.people_contact_point_type_telephone,
      mobile: m.people_contact_point_type_mobile,
      email: m.people_contact_point_type_email,
      portal: m.people_contact_point_type_portal,
      radio: m.people_contact_point_type_radio,
      address: m.people_contact_point_type_address,
      other: m.people_contact_point_type_other,
    },
  },
};

/** The words for every kind of this room. */
export const peopleWords: ReadonlyArray<readonly [KindName, KindWords]> = [
  ['person', person],
  ['team', team],
  ['role', role],
  ['contact-point', contactPoint],
];
