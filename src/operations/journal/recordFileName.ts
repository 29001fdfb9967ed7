const suffix = '.json';

/** The name of an operation's file in the journal. */
export function recordFileName(operationId: string): string {
  return operationId + suffix;
}

/** The operation's ID, by the name of its file. Undefined if it isn't one. */
export function operationIdOf(fileName: string): string | undefined {
  return fileName.endsWith(suffix) ? fileName.slice(0, -suffix.length) : undefined;
}
