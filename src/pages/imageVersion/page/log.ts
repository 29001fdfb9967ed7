import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ReplicationView } from '../contract';
import { icon, logIcons } from './icon';

/** The event log, newest first, collapsible. */
export function log({ log: entries, logLabel, logEmpty }: ReplicationView): TemplateResult {
  return html`<details class="log" open>
    <summary>${logLabel}</summary>
    ${
      entries.length === 0
        ? html`<p class="empty">${logEmpty}</p>`
        : html`<ol>
            ${repeat(
              entries,
              entry => entry.id,
              ({ kind, time, text }) =>
                html`<li class=${kind}>
                  ${icon(logIcons[kind], 'state-icon')}<time>${time}</time><span>${text}</span>
                </li>`,
            )}
          </ol>`
    }
  </details>`;
}
