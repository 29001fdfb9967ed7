/** A stored ARM resource: what GET returns, except for what depends on the clock. Immutable. */
export interface StoredResource {
  id: string;
  name: string;
  type: string;
  location?: string;
  tags?: Record<string, string>;
  sku?: Record<string, unknown>;
  plan?: Record<string, unknown>;
  identity?: Record<string, unknown>;
  zones?: string[];
  etag?: string;
  properties: Record<string, unknown>;
  /** Image versions only: recent copies. A target region without an entry is Completed. */
  copies?: RegionCopy[];
}

/** A copy of an image version in one region. Times in simulated ms since 1970; `region` lower-case without spaces. */
export interface RegionCopy {
  region: string;
  from: number;
  to: number;
  /** The copy fails at `to` with these details. */
  failure?: string;
  /** The copy stalls at this percentage. */
  stuckAt?: number;
}
