import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ActionId, ReplicationView, Section } from '../contract';
import { quietButton } from './header';

export function sections(view: ReplicationView, act: (action: ActionId) => void): TemplateResult {
  const all = repeat(
    view.sections,
    ({ id }) => id,
    one => section(one, act),
  );
  return html`<div class="sections">${all}</div>`;
}

function section({ id, title, entries, note, action }: Section, act: (action: ActionId) => void): TemplateResult {
  return html`<section class="facts" data-section=${id} aria-labelledby=${`section-${id}`}>
    <h2 id=${`section-${id}`}>${title}</h2>
    ${entries.length === 0 ? nothing : list(entries)} ${note === '' ? nothing : html`<p class="note">${note}</p>`}
    ${action ? html`<div class="actions">${quietButton(action, act)}</div>` : nothing}
  </section>`;
}

function list(entries: Section['entries']): TemplateResult {
  return html`<dl>
    ${entries.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Calls `onSeen` with the ID of each section that comes into sight. */
export function watchSections(onSeen: (id: Section['id']) => void): (root: HTMLElement) => void {
  const observed = new Set<Element>();
  const observer = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      const id = target instanceof HTMLElement ? target.dataset['section'] : undefined;
      if (isIntersecting && id !== undefined) onSeen(id as Section['id']);
    }
  });
  return root => {
    for (const one of root.querySelectorAll('[data-section]'))
      if (!observed.has(one)) {
        observed.add(one);
        observer.observe(one);
      }
  };
}
