/** A gallery of somebody else's that can be read here. What is in it are definitions and versions like one's own, with ids of their own form. */
export interface ForeignGallery {
  /** `/SharedGalleries/<unique name>` or `/CommunityGalleries/<public name>`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'shared' | 'community';
  /** Where it can be read, in the form of the locations call. */
  readonly regions: readonly string[];
  /** The subscriptions it can be used from. */
  readonly subscriptionIds: readonly string[];
  /** Of a community gallery: who answers for it, and on what terms. */
  readonly publisher?: CommunityPublisher | undefined;
}

export interface CommunityPublisher {
  readonly uri?: string | undefined;
  readonly contact?: string | undefined;
  readonly eula?: string | undefined;
  readonly privacyStatementUri?: string | undefined;
  readonly disclaimer?: string | undefined;
}
