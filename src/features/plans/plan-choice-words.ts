import { m } from '#platform/language/generated/messages.js';

/** What a plan can be for. */
export const planTypeWords = {
  application: m.plans_plan_type_application,
  service: m.plans_plan_type_service,
  organisation: m.plans_plan_type_organisation,
};

/** Whom a message of a plan is for. */
export const audienceWords = {
  staff: m.plans_plan_communication_audience_staff,
  residents: m.plans_plan_communication_audience_residents,
  businesses: m.plans_plan_communication_audience_businesses,
  management: m.plans_plan_communication_audience_management,
  supplier: m.plans_plan_communication_audience_supplier,
  partners: m.plans_plan_communication_audience_partners,
  press: m.plans_plan_communication_audience_press,
};

/** In what form somebody holds an own copy. */
export const copyFormWords = {
  paper: m.plans_plan_holders_form_paper,
  device: m.plans_plan_holders_form_device,
  file: m.plans_plan_holders_form_file,
  usb: m.plans_plan_holders_form_usb,
  mail: m.plans_plan_holders_form_mail,
  other: m.plans_plan_holders_form_other,
};
