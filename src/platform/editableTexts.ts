/** A diagnostic in a document. Offsets are in characters. */
export interface TextRemark {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** The content of documents that run an action when saved, by path. */
export interface EditableTexts {
  /** Undefined if the document no longer exists. */
  read(path: string): Promise<string | undefined>;
  remarks(path: string, text: string): Promise<readonly TextRemark[]>;
  /** Runs the action. Returns one sentence on why the document stays unsaved (dirty), or undefined on success. */
  save(path: string, text: string): Promise<string | undefined>;
}
