import { m } from '#platform/language/generated/messages.js';
import { type Role, roles } from '../role.ts';

const names: Record<Role, () => string> = {
  reader: m.platform_auth_role_reader_short,
  'on-call': m.platform_auth_role_on_call_short,
  editor: m.platform_auth_role_editor_short,
  administrator: m.platform_auth_role_administrator_short,
};

const meanings: Record<Role, () => string> = {
  reader: m.platform_auth_role_reader,
  'on-call': m.platform_auth_role_on_call,
  editor: m.platform_auth_role_editor,
  administrator: m.platform_auth_role_administrator,
};

/** What a role is called. */
export const roleName = (role: Role): string => names[role]();

/** What a role may. */
export const roleMeaning = (role: Role): string => meanings[role]();

/** All roles as choices. */
export const roleOptions = () => roles.map((role) => ({ value: role, label: names[role]() }));
