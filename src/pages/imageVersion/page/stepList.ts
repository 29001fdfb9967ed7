import { html, type TemplateResult } from 'lit';
import { stateMark } from '../../kit/page/stateMark';
import type { ReplicationView } from '../contract';

/** The steps done, running and pending before the version exists. */
export function steps({ steps: each, stepsLabel }: ReplicationView): TemplateResult {
  return html`<ol class="steps" aria-label=${stepsLabel}>
    ${each.map(
      ({ text, state, stateText }) =>
        html`<li class=${state}>
          ${stateMark(state, 25)}<span>${text}</span><span class="step-state">${stateText}</span>
        </li>`,
    )}
  </ol>`;
}
