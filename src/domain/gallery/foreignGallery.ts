/**
 * A readable gallery shared by someone else. Its definitions and versions are like own ones, with a different form of
 * ID.
 */
export interface ForeignGallery {
  /** `/SharedGalleries/<unique name>` or `/CommunityGalleries/<public name>`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'shared' | 'community';
  /** Regions where it can be read, in the form of the locations call. */
  readonly regions: readonly string[];
  /** Subscriptions that have access. */
  readonly subscriptionIds: readonly string[];
  /** Of a community gallery: the publisher and the legal terms. */
  readonly publisher?: CommunityPublisher | undefined;
}

export interface CommunityPublisher {
  readonly uri?: string | undefined;
  readonly contact?: string | undefined;
  readonly eula?: string | undefined;
  readonly privacyStatementUri?: string | undefined;
  readonly disclaimer?: string | undefined;
}
