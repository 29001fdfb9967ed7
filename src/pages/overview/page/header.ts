import { html, nothing, type TemplateResult } from 'lit';
import { drawIcon } from '../../kit/page/drawIcon';
import { notices } from '../../kit/page/notices';
import type { ActionId, OverviewView } from '../contract';
import { actionIcons } from './icons';

export function header(view: OverviewView, act: (action: ActionId) => void): TemplateResult {
  return html`<header class=${view.state}>
    <h1>
      <span>${view.title}</span>${view.tag ? html`<vscode-badge class="tag">${view.tag}</vscode-badge>` : nothing}
    </h1>
    <div class="summary">
      <p class="headline" tabindex="-1"><span>${view.headline}</span></p>
      <div class="actions" role="group" aria-label=${view.actionsLabel}>
        ${view.actions.map(
          ({ id, label, isEnabled }) =>
            html`<button class="quiet" data-action=${id} ?disabled=${!isEnabled} @click=${() => act(id)}>
              ${drawIcon(actionIcons[id])}<span>${label}</span>
            </button>`,
        )}
      </div>
    </div>
    ${view.note === '' ? nothing : html`<p class="note">${view.note}</p>`} ${notices(view.notices)}
  </header>`;
}
