/** A request as Azure Resource Manager gets it; `url` is absolute or begins with '/', header names are lower-case. */
export interface ArmRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/**
 * What comes back. `fault` asks whoever carries the answer to spoil it: 'drop' closes the connection without one,
 * 'truncate' stops half-way through the body. `delayMs` is real time to wait before sending.
 */
export interface ArmResponse {
  status: number;
  headers: Record<string, string>;
  body?: string;
  fault?: 'drop' | 'truncate';
  delayMs?: number;
}
