import { html, nothing, type TemplateResult } from 'lit';
import { drawIcon } from './drawIcon';
import { notices, type Notice } from './notices';

interface Header<Action extends string> {
  readonly state: string;
  /** The name of what the page shows, in its parts. */
  readonly names: readonly string[];
  readonly tag?: string | undefined;
  readonly headline: string;
  readonly note: string;
  readonly notices: readonly Notice[];
  readonly actions: readonly { readonly id: Action; readonly label: string; readonly isEnabled: boolean }[];
  readonly actionsLabel: string;
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
      <div class="actions" role="group" aria-label=${view.actionsLabel}>
        ${view.actions.map(
          ({ id, label, isEnabled }) =>
            html`<button class="quiet" data-action=${id} ?disabled=${!isEnabled} @click=${() => act(id)}>
              ${drawIcon(icons[id])}<span>${label}</span>
            </button>`,
        )}
      </div>
    </div>
    ${view.note === '' ? nothing : html`<p class="note">${view.note}</p>`} ${notices(view.notices)}
  </header>`;
}
