import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { KindWords } from '#records/kind-words.ts';
import type { RegisterShape } from '../../import-register-mapping.ts';

const shapes: Record<RegisterShape, () => string> = {
  application: m.landscape_import_shape_application,
  asset: m.landscape_import_shape_asset,
  supplier: m.landscape_import_shape_supplier,
  person: m.landscape_import_shape_person,
  location: m.landscape_import_shape_location,
  recovery: m.landscape_import_shape_recovery,
  responsibilities: m.landscape_import_shape_responsibilities,
};

const own: Record<string, () => string> = {
  id: m.landscape_import_field_id,
  firstName: m.landscape_import_field_first_name,
  infix: m.landscape_import_field_infix,
  lastName: m.landscape_import_field_last_name,
  postcode: m.landscape_import_field_postcode,
  city: m.landscape_import_field_city,
  category: m.landscape_import_field_category,
  notes: m.landscape_import_field_notes,
  system: m.landscape_import_field_system,
  target: m.landscape_import_field_target,
  activity: m.landscape_import_field_activity,
};

/** What a register of this shape lists. */
export const shapeLabel = (shape: RegisterShape): string => shapes[shape]();

/** What a column means, in the words of the kind that it fills. */
export function columnLabel(shape: RegisterShape, field: string, wordsOf: (kind: KindName) => KindWords): string {
  if (field.startsWith('contract.')) {
    const label = wordsOf('contract').fields[field.slice('contract.'.length)]?.() ?? field;
    return m.landscape_import_field_of_contract({ field: label });
  }
  if (field === 'notes') return m.landscape_import_field_notes();
  const kind = shape === 'recovery' ? 'application' : shape === 'responsibilities' ? 'role' : shape;
  return wordsOf(kind).fields[field]?.() ?? own[field]?.() ?? field;
}
