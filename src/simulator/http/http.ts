/** A request to Resource Manager. `url` is absolute or starts with '/'; header names are lower-case. */
export interface ArmRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/**
 * A response. `fault` tells the transport to corrupt it: 'drop' closes the connection without a response, 'truncate'
 * stops halfway through the body. `delayMs` is real time to wait before sending.
 */
export interface ArmResponse {
  status: number;
  headers: Record<string, string>;
  body?: string;
  fault?: 'drop' | 'truncate';
  delayMs?: number;
}
