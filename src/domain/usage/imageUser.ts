export type ImageUserKind =
  | 'virtualMachine'
  | 'scaleSet'
  | 'scaleSetInstance'
  | 'disk'
  | 'imageTemplate'
  | 'labPlanImage'
  | 'lab'
  | 'hostPool'
  | 'devOpsPool'
  | 'batchPool'
  | 'devBox'
  | 'devCenter';

/** An Azure resource that references a gallery, or an image definition or image version in it. */
export interface ImageUser {
  readonly kind: ImageUserKind;
  readonly id: string;
  readonly name: string;
  /** In the form of the locations call. */
  readonly location: string;
  /**
   * The referenced ID: of a version, of a definition, which means its latest, or of a gallery whose images are all
   * offered. An ID by which an image is shared, and `…/versions/latest`, are given as the image's own.
   */
  readonly imageId: string;
  /** The version used for `latest` at creation, `1.0.3`. Absent if unknown. */
  readonly exactVersion?: string | undefined;
  /** The orchestration mode of a scale set. */
  readonly orchestration?: 'Uniform' | 'Flexible' | undefined;
  /** Whether it only writes new versions to the image, and needs none that exist. */
  readonly onlyWrites?: boolean | undefined;
}

/** What uses an image, as far as it could be read. */
export interface ImageUsers {
  readonly items: readonly ImageUser[];
  /** Kinds of which some couldn't be read. */
  readonly unread: readonly ImageUserKind[];
}
