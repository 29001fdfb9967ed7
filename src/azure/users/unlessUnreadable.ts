import { AzureError } from '../../domain/errors/failure';

/** Undefined for what Azure refuses or can't answer, after `onFailure`: one part must not hide the others. */
export async function unlessUnreadable<T>(read: Promise<T>, onFailure: () => void): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof AzureError)) throw error;
    onFailure();
    return undefined;
  }
}
