/** One remark of several, in their order. Undefined if there is none. */
export function joinRemarks(...remarks: readonly (string | undefined)[]): string | undefined {
  return remarks.filter(remark => remark !== undefined).join(' ') || undefined;
}
