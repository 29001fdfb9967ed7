import { html, nothing, type TemplateResult } from 'lit';
import { drawIcon } from '../../kit/page/drawIcon';
import { notices } from '../../kit/page/notices';
import { progressBar } from '../../kit/page/progressBar';
import type { ActionId, PlanView } from '../contract';
import { actionIcons, editIcon } from './icons';

export interface HeaderEvents {
  readonly act: (action: ActionId) => void;
  readonly edit: (key: string) => void;
  readonly copy: (text: string) => void;
}

export function header(view: PlanView, events: HeaderEvents): TemplateResult {
  return html`<header class=${view.state}>
    <h1>
      <span>${view.title}</span>${view.tag ? html`<vscode-badge class="tag">${view.tag}</vscode-badge>` : nothing}
    </h1>
    <p class="headline" tabindex="-1"><span>${view.headline}</span></p>
    ${
      view.percent === undefined
        ? nothing
        : html`<div class="overall replicating">
            ${progressBar(view.percent, view.percentLabel, view.percentText)}
            <span class="percent" aria-hidden="true">${view.percentText}</span>
          </div>`
    }
    <div class="actions" role="group" aria-label=${view.actionsLabel}>
      ${view.actions.map(action => (action.isMain ? mainButton(action, events.act) : quietButton(action, events.act)))}
    </div>
    ${view.note === '' ? nothing : html`<p class="note">${view.note}</p>`}
    ${
      view.facts.length === 0
        ? nothing
        : html`<dl class=${view.isPricing ? 'stale' : ''} aria-busy=${view.isPricing ? 'true' : 'false'}>
            ${view.facts.map(
              ({ label, value, detail }) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd>${value}${detail === '' ? nothing : html`<span class="formula">${detail}</span>`}</dd>
                </div>`,
            )}
          </dl>`
    }
    ${problems(view, events)} ${view.answers.length === 0 ? nothing : answers(view, events)}
  </header>`;
}

export function isOperation({ table }: PlanView): boolean {
  return table.rows.some(({ work }) => work);
}

/** What stands in the way of a plan, above its rows. */
function problems(view: PlanView, events: HeaderEvents): TemplateResult[] {
  return isOperation(view) ? [] : view.notices.filter(isProblem).map(one => remark(one, view, events));
}

/** What else is good to know, below the rows. */
export function remarks(view: PlanView, events: HeaderEvents): TemplateResult | typeof nothing {
  const shown = isOperation(view) ? view.notices : view.notices.filter(one => !isProblem(one));
  return shown.length === 0
    ? nothing
    : html`<section class="remarks">${shown.map(one => remark(one, view, events))}</section>`;
}

type Remark = PlanView['notices'][number];

function isProblem({ severity }: Remark): boolean {
  return severity !== 'info';
}

function remark({ edit: fix, ...one }: Remark, { copyLabel }: PlanView, { copy, edit }: HeaderEvents): TemplateResult {
  return html`${notices([one])}${
    fix
      ? html`<div class="command">
          <button class="quiet" data-edit=${fix.key} @click=${() => edit(fix.key)}>
            ${drawIcon(editIcon)}<span>${fix.label}</span>
          </button>
        </div>`
      : nothing
  }${one.commands.map(
    command =>
      html`<div class="command">
        <code>${command}</code>
        <button class="quiet" @click=${() => copy(command)}>${copyLabel}</button>
      </div>`,
  )}`;
}

function answers({ answersTitle, answers: all, state }: PlanView, { edit }: HeaderEvents): TemplateResult {
  return html`<section class="answers">
    <h2>${answersTitle}</h2>
    <ul>
      ${all.map(
        ({ key, label, value, editLabel }) =>
          html`<li>
            <button
              class="answer"
              data-answer=${key}
              title=${editLabel}
              aria-disabled=${state === 'asking' ? 'true' : 'false'}
              @click=${() => {
                if (state !== 'asking') edit(key);
              }}
            >
              <span class="answer-label">${label}</span><span class="answer-value">${value}</span>${drawIcon(editIcon)}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

type Action = PlanView['actions'][number];

function mainButton({ id, label, isEnabled, description }: Action, act: (action: ActionId) => void): TemplateResult {
  return html`<vscode-button
    data-action=${id}
    title=${description}
    ?disabled=${!isEnabled}
    @click=${() => {
      if (isEnabled) act(id);
    }}
    >${label}</vscode-button
  >`;
}

function quietButton({ id, label, isEnabled, description }: Action, act: (action: ActionId) => void): TemplateResult {
  return html`<button
    class="quiet"
    data-action=${id}
    title=${description}
    ?disabled=${!isEnabled}
    @click=${() => act(id)}
  >
    ${drawIcon(actionIcons[id])}<span>${label}</span>
  </button>`;
}
