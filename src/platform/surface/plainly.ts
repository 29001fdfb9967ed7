import { plainText } from '../../base/plainText';
import { toFailure } from '../../domain/errors/failure';

/** Does the work of a provider. VS Code shows the message of what a provider throws, so it is made plain. */
export async function plainly<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(plainText(toFailure(error).message), { cause: error });
  }
}
