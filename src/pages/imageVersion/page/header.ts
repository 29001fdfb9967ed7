import { html, nothing, type TemplateResult } from 'lit';
import { actionButtons } from '../../kit/page/actionButtons';
import { notices } from '../../kit/page/notices';
import { stateMark } from '../../kit/page/stateMark';
import type { ActionId, ReplicationView } from '../contract';
import { actionIcons, icon } from './icon';
import { segmentedBar } from './segmentedBar';

export function header(view: ReplicationView, act: (action: ActionId) => void): TemplateResult {
  return html`<header class=${view.state}>
    <h1>
      ${view.names.map((name, index) => html`${index > 0 ? html`<span class="slash">\\</span>` : nothing}<span>${name}</span>`)}
      ${view.tag ? html`<vscode-badge class="tag">${view.tag}</vscode-badge>` : nothing}
    </h1>
    <p class="headline" tabindex="-1">${headMark(view)}<span>${view.headline}</span></p>
    ${view.rows.length === 0 ? nothing : overall(view)}
    <dl>
      ${view.facts.map(
        ({ label, value }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${notices(view.notices)} ${actionButtons(view, actionIcons, act)}
  </header>`;
}

function overall({ percent, percentLabel, percentText, rows }: ReplicationView): TemplateResult {
  return html`<div class="overall">
    ${segmentedBar(rows, percent, percentLabel, percentText)}
    <span class="percent" title=${percentLabel} aria-hidden="true">${percentText}</span>
  </div>`;
}

function headMark({ state, percent }: ReplicationView): TemplateResult {
  if (state === 'gone') return icon('circleSlash');
  return stateMark(state === 'loading' ? 'waiting' : state, percent);
}
