import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { KindWords } from '#records/kind-words.ts';
import { assetTypeWords } from './asset-type-words.ts';
import { harmCategoryWords, harmDegreeWords } from './harm-words.ts';

const priority = {
  1: m.landscape_priority_1,
  2: m.landscape_priority_2,
  3: m.landscape_priority_3,
  4: m.landscape_priority_4,
};
const score = { 0: m.landscape_score_0, 1: m.landscape_score_1, 2: m.landscape_score_2, 3: m.landscape_score_3 };
const protection = { 'availability.score': score, 'integrity.score': score, 'confidentiality.score': score };
const flemish = { fields: { deputy: m.landscape_field_deputy_be } };

const protectionFields = {
  availability: m.landscape_field_availability,
  'availability.score': m.landscape_field_availability_score,
  'availability.reason': m.landscape_field_availability_reason,
  integrity: m.landscape_field_integrity,
  'integrity.score': m.landscape_field_integrity_score,
  'integrity.reason': m.landscape_field_integrity_reason,
  confidentiality: m.landscape_field_confidentiality,
  'confidentiality.score': m.landscape_field_confidentiality_score,
  'confidentiality.reason': m.landscape_field_confidentiality_reason,
};

const importanceFields = {
  priority: m.landscape_field_priority,
  priorityReason: m.landscape_field_priority_reason,
  maximumOutage: m.landscape_field_maximum_outage,
  maximumDataLoss: m.landscape_field_maximum_data_loss,
};
const harmFields = {
  impactOverTime: m.landscape_field_harm,
  'impactOverTime.after': m.landscape_field_harm_after,
  'impactOverTime.category': m.landscape_field_harm_category,
  'impactOverTime.degree': m.landscape_field_harm_degree,
  'impactOverTime.what': m.landscape_field_harm_what,
};
const harmChoices = { 'impactOverTime.category': harmCategoryWords, 'impactOverTime.degree': harmDegreeWords };

const hints = {
  purpose: m.landscape_hint_purpose,
  otherNames: m.landscape_hint_other_names,
  maximumOutage: m.landscape_hint_maximum_outage,
  maximumDataLoss: m.landscape_hint_maximum_data_loss,
  owner: m.landscape_hint_owner,
  deputy: m.landscape_hint_deputy,
  priority: m.landscape_hint_priority,
};

const organisation: KindWords = {
  one: m.landscape_organisation_one,
  many: m.landscape_organisation_many,
  fields: {
    name: m.records_field_name,
    type: m.landscape_field_type,
    address: m.landscape_field_address,
    telephone: m.landscape_field_telephone,
    website: m.landscape_organisation_website,
    isOwn: m.landscape_organisation_is_own,
    notes: m.records_field_notes,
  },
  hints: { type: m.landscape_hint_organisation_type },
};

const service: KindWords = {
  one: m.landscape_service_one,
  many: m.landscape_service_many,
  fields: {
    name: m.records_field_name,
    purpose: m.landscape_field_purpose,
    description: m.records_field_description,
    domain: m.landscape_field_domain,
    ...importanceFields,
    promisedTerm: m.landscape_service_promised_term,
    minimumLevel: m.landscape_service_minimum_level,
    ...harmFields,
    owner: m.landscape_field_owner,
    deputy: m.landscape_field_deputy,
    team: m.landscape_field_team,
  },
  hints: {
    promisedTerm: m.landscape_hint_service_promised_term,
    minimumLevel: m.landscape_hint_service_minimum_level,
    purpose: hints.purpose,
    priority: hints.priority,
    maximumOutage: hints.maximumOutage,
    maximumDataLoss: hints.maximumDataLoss,
    owner: hints.owner,
    deputy: hints.deputy,
    impactOverTime: m.landscape_hint_harm,
  },
  choices: { priority, ...harmChoices },
  problems: { 'deputy-is-owner': m.landscape_problem_deputy_is_owner },
  flemish,
};

const application: KindWords = {
  one: m.landscape_application_one,
  many: m.landscape_application_many,
  fields: {
    name: m.records_field_name,
    purpose: m.landscape_field_purpose,
    description: m.records_field_description,
    domain: m.landscape_field_domain,
    otherNames: m.landscape_field_other_names,
    ...importanceFields,
    ...harmFields,
    ...protectionFields,
    owner: m.landscape_field_owner,
    deputy: m.landscape_field_deputy,
    team: m.landscape_field_team,
    supplier: m.landscape_field_supplier,
    location: m.landscape_field_location,
    address: m.landscape_application_address,
    type: m.landscape_field_type,
    status: m.landscape_field_status,
    functions: m.landscape_application_functions,
    'functions.name': m.landscape_application_functions_name,
    'functions.meanwhile': m.landscape_application_functions_meanwhile,
  },
  hints: {
    address: m.landscape_hint_application_address,
    purpose: hints.purpose,
    otherNames: hints.otherNames,
    priority: hints.priority,
    maximumOutage: hints.maximumOutage,
    maximumDataLoss: hints.maximumDataLoss,
    owner: hints.owner,
    deputy: hints.deputy,
    impactOverTime: m.landscape_hint_harm,
  },
  choices: { priority, ...protection, ...harmChoices },
  problems: { 'deputy-is-owner': m.landscape_problem_deputy_is_owner },
  flemish,
};

const infrastructure: KindWords = {
  one: m.landscape_infrastructure_one,
  many: m.landscape_infrastructure_many,
  fields: {
    name: m.records_field_name,
    purpose: m.landscape_field_purpose,
    description: m.records_field_description,
    otherNames: m.landscape_field_other_names,
    ...importanceFields,
    ...protectionFields,
    owner: m.landscape_field_owner,
    deputy: m.landscape_field_deputy,
    team: m.landscape_field_team,
    supplier: m.landscape_field_supplier,
    location: m.landscape_field_location,
    type: m.landscape_field_type,
    status: m.landscape_field_status,
  },
  hints: {
    purpose: hints.purpose,
    otherNames: hints.otherNames,
    priority: hints.priority,
    maximumOutage: hints.maximumOutage,
    maximumDataLoss: hints.maximumDataLoss,
    owner: hints.owner,
    deputy: hints.deputy,
  },
  choices: { priority, ...protection },
  problems: { 'deputy-is-owner': m.landscape_problem_deputy_is_owner },
  flemish,
};

const dependency: KindWords = {
  one: m.landscape_dependency_one,
  many: m.landscape_dependency_many,
  fields: {
    name: m.records_field_name,
    dependent: m.landscape_dependency_dependent,
    on: m.landscape_dependency_on,
    type: m.landscape_dependency_type,
    needed: m.landscape_dependency_needed,
    description: m.records_field_description,
    withoutIt: m.landscape_dependency_without_it,
  },
  hints: { on: m.landscape_hint_dependency_on, needed: m.landscape_hint_dependency_needed },
  choices: {
    type: {
      data: m.landscape_dependency_type_data,
      serves: m.landscape_dependency_type_serves,
      'runs-on': m.landscape_dependency_type_runs_on,
      'part-of': m.landscape_dependency_type_part_of,
      'signs-in-through': m.landscape_dependency_type_signs_in_through,
      network: m.landscape_dependency_type_network,
    },
  },
  problems: {
    'depends-on-itself': m.landscape_problem_depends_on_itself,
    'named-twice': m.landscape_problem_named_twice,
    'needs-more-than-there-are': m.landscape_problem_needs_more_than_there_are,
  },
};

const supplier: KindWords = {
  one: m.landscape_supplier_one,
  many: m.landscape_supplier_many,
  fields: {
    name: m.records_field_name,
    description: m.records_field_description,
    emergencyNumber: m.landscape_field_emergency_number,
    officeNumber: m.landscape_supplier_office_number,
    email: m.landscape_field_email,
    portal: m.landscape_supplier_portal,
    numberVerifiedOn: m.landscape_supplier_number_verified_on,
    category: m.landscape_supplier_category,
    address: m.landscape_field_address,
    whatTheyAsk: m.landscape_supplier_what_they_ask,
    contactPerson: m.landscape_supplier_contact_person,
    notes: m.records_field_notes,
  },
  hints: {
    portal: m.landscape_hint_supplier_portal,
    whatTheyAsk: m.landscape_hint_supplier_what_they_ask,
    emergencyNumber: m.landscape_hint_supplier_emergency_number,
  },
};

const contract: KindWords = {
  one: m.landscape_contract_one,
  many: m.landscape_contract_many,
  fields: {
    name: m.records_field_name,
    supplier: m.landscape_field_supplier,
    covers: m.landscape_field_covers,
    customerNumber: m.landscape_contract_customer_number,
    contractNumber: m.landscape_contract_contract_number,
    emergencyNumber: m.landscape_field_emergency_number,
    supportHours: m.landscape_contract_support_hours,
    responseTime: m.landscape_contract_response_time,
    recoveryTime: m.landscape_contract_recovery_time,
    startsOn: m.landscape_contract_starts_on,
    endsOn: m.landscape_field_ends_on,
    keptWhere: m.landscape_contract_kept_where,
    owner: m.landscape_field_owner,
    notes: m.records_field_notes,
  },
  hints: {
    emergencyNumber: m.landscape_hint_contract_emergency_number,
    supportHours: m.landscape_hint_contract_support_hours,
    owner: hints.owner,
  },
  problems: { 'ends-before-it-starts': m.landscape_problem_ends_before_it_starts },
};

const location: KindWords = {
  one: m.landscape_location_one,
  many: m.landscape_location_many,
  fields: {
    name: m.records_field_name,
    address: m.landscape_field_address,
    type: m.landscape_field_type,
    telephone: m.landscape_field_telephone,
    access: m.landscape_location_access,
    isAlternateSite: m.landscape_location_is_alternate_site,
    means: m.landscape_location_means,
    lastCheckedOn: m.landscape_location_last_checked_on,
    owner: m.landscape_field_owner,
    deputy: m.landscape_field_deputy,
    notes: m.records_field_notes,
  },
  hints: {
    access: m.landscape_hint_location_access,
    means: m.landscape_hint_location_means,
    owner: hints.owner,
    deputy: hints.deputy,
  },
  problems: { 'deputy-is-owner': m.landscape_problem_deputy_is_owner },
  flemish,
};

const asset: KindWords = {
  one: m.landscape_asset_one,
  many: m.landscape_asset_many,
  fields: {
    name: m.records_field_name,
    type: m.landscape_field_type,
    description: m.records_field_description,
    number: m.landscape_asset_number,
    serialNumber: m.landscape_asset_serial_number,
    brand: m.landscape_asset_brand,
    model: m.landscape_asset_model,
    location: m.landscape_field_location,
    place: m.landscape_asset_place,
    owner: m.landscape_field_owner,
    deputy: m.landscape_field_deputy,
    supplier: m.landscape_field_supplier,
    belongsTo: m.landscape_asset_belongs_to,
    boughtOn: m.landscape_asset_bought_on,
    warrantyUntil: m.landscape_asset_warranty_until,
    toReplace: m.landscape_asset_to_replace,
    status: m.landscape_field_status,
    criticality: m.landscape_asset_criticality,
    maximumOutage: m.landscape_field_maximum_outage,
    maximumDataLoss: m.landscape_field_maximum_data_loss,
    notes: m.records_field_notes,
  },
  hints: {
    place: m.landscape_hint_asset_place,
    number: m.landscape_hint_asset_number,
    maximumOutage: hints.maximumOutage,
    maximumDataLoss: hints.maximumDataLoss,
    owner: hints.owner,
    deputy: hints.deputy,
  },
  choices: {
    type: assetTypeWords,
  },
  problems: { 'deputy-is-owner': m.landscape_problem_deputy_is_owner },
  flemish,
};

const internetConnection: KindWords = {
  one: m.landscape_internet_connection_one,
  many: m.landscape_internet_connection_many,
  fields: {
    name: m.records_field_name,
    provider: m.landscape_internet_connection_provider,
    lineNumber: m.landscape_internet_connection_line_number,
    ipAddress: m.landscape_internet_connection_ip_address,
    speed: m.landscape_internet_connection_speed,
    location: m.landscape_field_location,
    owner: m.landscape_field_owner,
    deputy: m.landscape_field_deputy,
    notes: m.records_field_notes,
  },
  hints: { lineNumber: m.landscape_hint_internet_connection_line_number, owner: hints.owner, deputy: hints.deputy },
  problems: { 'deputy-is-owner': m.landscape_problem_deputy_is_owner },
  flemish,
};

const licence: KindWords = {
  one: m.landscape_licence_one,
  many: m.landscape_licence_many,
  fields: {
    name: m.records_field_name,
    covers: m.landscape_field_covers,
    supplier: m.landscape_field_supplier,
    keyKeptWhere: m.landscape_field_key_kept_where,
    installerKeptWhere: m.landscape_licence_installer_kept_where,
    count: m.landscape_licence_count,
    endsOn: m.landscape_field_ends_on,
    owner: m.landscape_field_owner,
    notes: m.records_field_notes,
  },
  hints: { keyKeptWhere: m.landscape_hint_licence_key_kept_where, owner: hints.owner },
};

/** The words for every kind of this room. */
export const landscapeWords: ReadonlyArray<readonly [KindName, KindWords]> = [
  ['organisation', organisation],
  ['service', service],
  ['application', application],
  ['infrastructure', infrastructure],
  ['dependency', dependency],
  ['supplier', supplier],
  ['contract', contract],
  ['location', location],
  ['asset', asset],
  ['internet-connection', internetConnection],
  ['licence', licence],
];
