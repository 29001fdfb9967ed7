import { subscriptionOf } from '../../domain/id/resourceId';
import { homeOf } from '../../domain/source/homeOf';
import type { ImageSource } from '../../domain/source/imageSource';
import type { VersionChoice } from '../../domain/version/versionChoice';
import type { Answers } from '../engine/answers';
import { galleryIdIn, galleryLocation, galleryOf } from '../gallery/galleryOf';

export type Sources = readonly [ImageSource, ...ImageSource[]];

/** Where new versions come from and go to, by the answers so far. */
export interface VersionPlaces {
  readonly sourcesOf: (answers: Answers) => Sources;
  readonly firstOf: (answers: Answers) => ImageSource;
  readonly galleryIn: (answers: Answers) => VersionChoice['gallery'];
  /** That of the gallery. */
  readonly subscriptionIn: (answers: Answers) => string;
  /** The home region of each source, in order. */
  readonly homeOfEach: (answers: Answers) => readonly string[];
  /** The same regions, each once. */
  readonly homesIn: (answers: Answers) => string[];
}

export function versionPlaces(sourcesOf: VersionPlaces['sourcesOf']): VersionPlaces {
  const firstOf = (answers: Answers): ImageSource => sourcesOf(answers)[0];
  const galleryIn = (answers: Answers): VersionChoice['gallery'] => galleryOf(answers, firstOf(answers));
  const homeOfEach = (answers: Answers): readonly string[] => {
    const gallery = galleryLocation(galleryIn(answers));
    return sourcesOf(answers).map(source => homeOf(source, gallery));
  };
  return {
    sourcesOf,
    firstOf,
    galleryIn,
    subscriptionIn: answers => subscriptionOf(galleryIdIn(galleryIn(answers))),
    homeOfEach,
    homesIn: answers => [...new Set(homeOfEach(answers))],
  };
}
