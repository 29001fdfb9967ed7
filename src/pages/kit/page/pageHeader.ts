import { html, nothing, type TemplateResult } from 'lit';
import { actionButtons, type Actions } from './actionButtons';
import { notices, type Notice } from './notices';

interface Header<Action extends string> extends Actions<Action> {
  readonly state: string;
  /** The name of what the page shows, in its parts. */
  readonly names: readonly string[];
  readonly tag?: string | undefined;
  readonly headline: string;
  readonly note: string;
  readonly notices: readonly Notice[];
}

/** The header of a page of lists: what it shows, in one line beside its actions. */
export function pageHeader<Action extends string>(
  view: Header<Action>,
  icons: Readonly<Record<Action, string>>,
  act: (action: Action) => void,
): TemplateResult {
  return html`<header class=${view.state}>
    <h1>
      ${view.names.map((name, index) => html`${index > 0 ? html`<span class="slash">\\</span>` : nothing}<span>${name}</span>`)}
      ${view.tag ? html`<vscode-badge class="tag">${view.tag}</vscode-badge>` : nothing}
    </h1>
    <div class="summary">
      <p class="headline" tabindex="-1"><span>${view.headline}</span></p>
      ${actionButtons(view, icons, act)}
    </div>
    ${view.note === '' ? nothing : html`<p class="note">${view.note}</p>`} ${notices(view.notices)}
  </header>`;
}
