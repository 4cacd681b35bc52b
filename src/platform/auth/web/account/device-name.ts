import { m } from '#platform/language/generated/messages.js';
import { deviceParts } from '../../device-words.ts';

/** What to call a device, by what its browser says. */
export function deviceName(userAgent: string): string {
  const parts = deviceParts(userAgent);
  return parts === null ? m.platform_auth_device_unknown() : m.platform_auth_device_words(parts);
}
