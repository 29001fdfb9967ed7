export type ImageUserKind =
  'virtualMachine' | 'scaleSet' | 'scaleSetInstance' | 'disk' | 'imageTemplate' | 'labPlanImage' | 'lab';

/** Something in Azure that names an image definition or an image version of a gallery. */
export interface ImageUser {
  readonly kind: ImageUserKind;
  readonly id: string;
  readonly name: string;
  /** In the form of the locations call. */
  readonly location: string;
  /** As it is written there: the id of a version, or of a definition, which means its latest. */
  readonly imageId: string;
  /** The version that Azure took for `latest` when the thing was made, `1.0.3`; absent where nobody tells. */
  readonly exactVersion?: string | undefined;
  /** How a scale set keeps its machines. */
  readonly orchestration?: 'Uniform' | 'Flexible' | undefined;
}
