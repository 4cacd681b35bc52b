import { keepOnDevice, keptOnDevice } from './device.ts';

export const themes = ['device', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'paraat-theme';

/** Light or dark as the user fixed it, else as the device says. */
export function keptTheme(): Theme {
  const kept = keptOnDevice(key);
  return themes.find((theme) => theme === kept) ?? 'device';
}

/** Shows a theme; `keep` fixes it for this device. */
export function showTheme(theme: Theme, keep = false): void {
  if (theme === 'device') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  if (keep) keepOnDevice(key, theme);
}
