import { hands } from '../fixture/hands';

/** Closes the other views, so that the one of Lab Services has all the room. */
export async function labsAlone(): Promise<void> {
  for (const view of [hands.galleries, hands.managedImages, hands.activity]) await view.close();
}
