import { deepEqual } from '../base/deepEqual';

/** The user's values of VS Code's settings `microsoft-sovereign-cloud.*`. A workspace has no say in them. */
export interface UserCloud {
  readonly environment: string | undefined;
  readonly customEnvironment: unknown;
  /** Whether the workspace says otherwise. VS Code's account library heeds that. */
  readonly overridden: boolean;
}

/** Settings, by where they are set. `globalValue` is the user's or the machine's. */
interface InspectedSettings {
  inspect(key: string):
    | {
        readonly globalValue?: unknown;
        readonly workspaceValue?: unknown;
        readonly workspaceFolderValue?: unknown;
      }
    | undefined;
}

export function userCloud(settings: InspectedSettings): UserCloud {
  const found = ['environment', 'customEnvironment'].map(key => settings.inspect(key));
  const [environment, customEnvironment] = found.map(one => one?.globalValue);
  const overridden = found.some(one =>
    [one?.workspaceValue, one?.workspaceFolderValue].some(
      value => value !== undefined && !deepEqual(value, one?.globalValue),
    ),
  );
  return { environment: typeof environment === 'string' ? environment : undefined, customEnvironment, overridden };
}
