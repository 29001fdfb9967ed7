import type { ToHost } from '../contract';
import type { PanelState } from '../panelState';

interface VsCodeApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** The only way out of the page. */
export function postToHost(message: ToHost): void {
  api.postMessage(message);
}

/** Left with VS Code, which hands it to the extension when it opens the page again after a reload. */
export function saveState(state: PanelState): void {
  api.setState(state);
}
