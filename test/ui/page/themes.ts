export type ThemeName = 'dark' | 'light' | 'hcDark' | 'hcLight';

/** VS Code's built-in themes: their setting, and the class of a window that uses one. */
export const themes: Readonly<Record<ThemeName, { settings: Readonly<Record<string, string>>; bodyClass: string }>> = {
  dark: theme('Dark 2026', 'vs-dark'),
  light: theme('Light 2026', 'vs'),
  hcDark: theme('Default High Contrast', 'hc-black'),
  hcLight: theme('Default High Contrast Light', 'hc-light'),
};

function theme(name: string, bodyClass: string) {
  return { settings: { 'workbench.colorTheme': name }, bodyClass };
}
