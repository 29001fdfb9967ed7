interface VsCodeApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** A page types the messages with its own contract. */
export function postToHost(message: object): void {
  api.postMessage(message);
}

/** VS Code passes the state to the extension when it restores the page after a reload. */
export function saveState(state: unknown): void {
  api.setState(state);
}
