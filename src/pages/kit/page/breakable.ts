import { html, type TemplateResult } from 'lit';

/** A text with full names of resources, which breaks into lines at `\` rather than at hyphens. It is copied unchanged. */
export function breakable(text: string): unknown {
  return text.includes('\\')
    ? text.split(/(\S*\\\S*)/).map((part, index) => (index % 2 === 0 ? part : name(part)))
    : text;
}

function name(full: string): TemplateResult[] {
  return full.split(/(?<=\\)/).map(part => html`${part.split(/(-[^-])/).map(unbroken)}<wbr />`);
}

/** Lines would break after a hyphen. */
function unbroken(part: string, index: number): unknown {
  return index % 2 === 0 ? part : html`<span class="unbroken">${part}</span>`;
}
