import { hands } from '../fixture/hands';

/** Closes the other views so that the Lab Services view has all the space. */
export async function showLabsOnly(): Promise<void> {
  for (const view of [hands.galleries, hands.managedImages, hands.activity]) await view.close();
}
