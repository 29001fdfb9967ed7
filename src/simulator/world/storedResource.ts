/** An ARM resource as it is stored: what GET answers, but for what the clock decides. Never changed in place. */
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
  properties: Record<string, unknown>;
  /** Image versions only: copies not long finished. A target region without an entry is Completed. */
  copies?: RegionCopy[];
}

/** One region's copy of an image version; times in simulated ms since 1970, `region` lower-case without spaces. */
export interface RegionCopy {
  region: string;
  from: number;
  to: number;
  /** The copy fails at `to` with these details. */
  failure?: string;
  /** The copy never gets past this percentage. */
  stuckAt?: number;
}
