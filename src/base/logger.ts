/** Writes lines at levels. In English, as they are for support too, apart from texts that the user has seen. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
