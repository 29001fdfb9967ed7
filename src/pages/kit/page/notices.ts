import error from '@vscode/codicons/src/icons/error.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import { html, type TemplateResult } from 'lit';
import { drawIcon } from './drawIcon';

const drawings = { error, warning, info };

export interface Notice {
  readonly severity: keyof typeof drawings;
  readonly text: string;
}

export function notices(all: readonly Notice[]): readonly TemplateResult[] {
  return all.map(
    ({ severity, text }) => html`<p class="notice ${severity}">${drawIcon(drawings[severity])}<span>${text}</span></p>`,
  );
}
