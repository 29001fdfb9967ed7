import { html, nothing, type TemplateResult } from 'lit';
import { drawIcon } from './drawIcon';

interface Action<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Defaults to true. */
  readonly isEnabled?: boolean | undefined;
  /** The next step, which stands out. */
  readonly isMain?: boolean | undefined;
  /** Why it isn't enabled. */
  readonly reason?: string | undefined;
}

export interface Actions<Id extends string> {
  readonly actions: readonly Action<Id>[];
  readonly actionsLabel: string;
}

/** The actions of a page. One that stands out has no icon. */
export function actionButtons<Id extends string>(
  { actions, actionsLabel }: Actions<Id>,
  icons: Readonly<Record<Id, string>>,
  act: (action: Id) => void,
): TemplateResult {
  return html`<div class="actions" role="group" aria-label=${actionsLabel}>
    ${actions.map(action => (action.isMain ? mainButton(action, act) : quietButton(action, icons[action.id], act)))}
  </div>`;
}

function mainButton<Id extends string>({ id, label, isEnabled = true, reason }: Action<Id>, act: (action: Id) => void) {
  return html`<vscode-button
    data-action=${id}
    title=${reason ?? nothing}
    ?disabled=${!isEnabled}
    @click=${() => {
      if (isEnabled) act(id);
    }}
    >${label}</vscode-button
  >`;
}

export function quietButton<Id extends string>(
  { id, label, isEnabled = true }: Action<Id>,
  icon: string,
  act: (action: Id) => void,
) {
  return html`<button class="quiet" data-action=${id} ?disabled=${!isEnabled} @click=${() => act(id)}>
    ${drawIcon(icon)}<span>${label}</span>
  </button>`;
}
