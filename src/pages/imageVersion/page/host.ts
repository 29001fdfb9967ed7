import type { ToHost } from '../contract';
import type { PanelState } from '../panelState';

interface VsCodeApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

export function postToHost(message: ToHost): void {
  api.postMessage(message);
}

/** VS Code passes the state to the extension when it restores the page after a reload. */
export function saveState(state: PanelState): void {
  api.setState(state);
}
