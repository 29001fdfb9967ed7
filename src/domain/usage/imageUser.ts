export type ImageUserKind =
  'virtualMachine' | 'scaleSet' | 'scaleSetInstance' | 'disk' | 'imageTemplate' | 'labPlanImage' | 'lab';

/** An Azure resource that references an image definition or image version of a gallery. */
export interface ImageUser {
  readonly kind: ImageUserKind;
  readonly id: string;
  readonly name: string;
  /** In the form of the locations call. */
  readonly location: string;
  /** The referenced ID: of a version, or of a definition, which means its latest. */
  readonly imageId: string;
  /** The version used for `latest` at creation, `1.0.3`. Absent if unknown. */
  readonly exactVersion?: string | undefined;
  /** The orchestration mode of a scale set. */
  readonly orchestration?: 'Uniform' | 'Flexible' | undefined;
}
