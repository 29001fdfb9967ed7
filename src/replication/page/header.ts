import { html, nothing, type TemplateResult } from 'lit';
import type { ActionId, ReplicationView } from '../contract';
import { actionIcons, icon, noticeIcons, stateIcons } from './icon';
import { progressBar } from './progressBar';

export function header(view: ReplicationView, act: (action: ActionId) => void): TemplateResult {
  return html`<header class=${view.state}>
    <h1>
      ${view.names.map((name, index) => html`${index > 0 ? html`<span class="slash">\\</span>` : nothing}<span>${name}</span>`)}
      ${view.tag ? html`<vscode-badge class="tag">${view.tag}</vscode-badge>` : nothing}
    </h1>
    <p class="headline" tabindex="-1">${icon(stateIcons[view.state], 'state-icon')}<span>${view.headline}</span></p>
    <div class="overall">
      ${progressBar(view.percent, view.percentLabel, view.percentText)}
      <span class="percent" title=${view.percentLabel} aria-hidden="true">${view.percentText}</span>
    </div>
    <dl>
      ${view.facts.map(
        ({ label, value }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${view.notices.map(
      ({ severity, text }) =>
        html`<p class="notice ${severity}">${icon(noticeIcons[severity])}<span>${text}</span></p>`,
    )}
    <div class="actions" role="group" aria-label=${view.actionsLabel}>
      ${view.actions.map(action => (action.isMain ? mainButton(action, act) : quietButton(action, act)))}
    </div>
  </header>`;
}

type Action = ReplicationView['actions'][number];

function mainButton({ id, label, isEnabled }: Action, act: (action: ActionId) => void): TemplateResult {
  return html`<vscode-button
    data-action=${id}
    ?secondary=${id === 'deleteManagedImage'}
    ?disabled=${!isEnabled}
    @click=${() => {
      if (isEnabled) act(id);
    }}
    >${label}</vscode-button
  >`;
}

function quietButton({ id, label, isEnabled }: Action, act: (action: ActionId) => void): TemplateResult {
  return html`<button class="quiet" data-action=${id} ?disabled=${!isEnabled} @click=${() => act(id)}>
    ${icon(actionIcons[id])}<span>${label}</span>
  </button>`;
}
