import type { Range } from "../text/range.js";
import type {
  Agent,
  AnnotationId,
  Check,
  EntityLink,
  Link,
  Motivation,
  Quantity,
  Status,
  Task,
  Translation,
} from "./annotation.js";
import type { Members } from "./json.js";

/** A check without who, when and the words: those are known where it is made. */
export type NewCheck = Pick<Check, "kind" | "rating"> & Partial<Pick<Check, "evidence">>;
export type NewTask = Pick<Task, "kind"> & Partial<Pick<Task, "state" | "note">>;

/** An annotation to be made. Everything but the place and the tag may be left out. */
export interface AnnotationDraft {
  /** Chosen beforehand, where another draft of the same call links to it. */
  readonly id?: AnnotationId;
  /** UTF-16 offsets into the current text; null for a note on the whole article. */
  readonly span: Range | null;
  readonly tag: string | null;
  /** Default: `assessing` for a claim, `identifying` for any other tag, `commenting` without a tag. */
  readonly motivation?: Motivation;
  /** Default: accepted. */
  readonly status?: Status;
  /** What proposed it, where it was a suggestion. */
  readonly generator?: Agent;
  readonly entity?: EntityLink;
  readonly links?: readonly Link[];
  /** What is left out is null, `=`, or false. */
  readonly quantity?: Partial<Quantity> & Pick<Quantity, "kind">;
  readonly checks?: readonly NewCheck[];
  readonly tasks?: readonly NewTask[];
  readonly note?: string;
  readonly translatedFrom?: Translation;
  /** Members of another tool, kept as they are. */
  readonly extra?: Members;
}

/** What to change of an annotation; what is left out stays. */
export interface AnnotationPatch {
  readonly status?: Status;
  /** Somebody else who made the same annotation apart. */
  readonly creator?: Agent;
  readonly tag?: string;
  /** New bounds, UTF-16 in the current text: records the current text as the annotation's base. */
  readonly span?: Range;
  /** Adds the author's verdict of that kind; `rating: null` takes all verdicts of the kind away. */
  readonly check?: NewCheck | { readonly kind: Check["kind"]; readonly rating: null };
  /** Sets the task of that kind; `state: null` takes it away. */
  readonly task?: NewTask | { readonly kind: Task["kind"]; readonly state: null };
  /** The speaker's annotation; null takes the link away. */
  readonly speaker?: AnnotationId | null;
  readonly addLinks?: readonly Link[];
  readonly removeLinks?: readonly Link[];
  readonly entity?: EntityLink | null;
  readonly quantity?: (Partial<Quantity> & Pick<Quantity, "kind">) | null;
  readonly translatedFrom?: Translation | null;
  /** Sets an attribute; `value: null` takes it away. */
  readonly attribute?: { readonly name: string; readonly value: string | null };
  /** Adds a note to the annotation itself; answers are annotations of their own. */
  readonly note?: string;
}
