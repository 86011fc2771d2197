import * as l10n from "@vscode/l10n";
import type { CodeAction } from "vscode-languageserver";
import { ClientCommand, ServerCommand } from "../../../../protocol/commands.js";
import { ENTITY_TYPES } from "../../analysis/analysis.js";
import type { PlacedAnnotation } from "../../annotations/annotation.js";
import { attributesOf } from "../../annotations/attributes.js";
import { attributesFor } from "../../workspace/tagset/tagset.js";
import { annotationsAt } from "../annotationAt.js";
import type { ArticleView } from "../articleView.js";
import { tagLabel } from "../cards/typeLabel.js";
import { quoteAt } from "../entityAt.js";
import { shortened } from "../markdown.js";
import type { ActionRequest } from "./codeActions.js";
import { commandAction, placeOf } from "./commandAction.js";
import { speakerCandidates } from "./speakerCandidates.js";

/** What can be done to the annotations under the cursor: settle a suggestion, check, task, speaker, note, retag, remove. */
export function annotationActions(view: ArticleView, request: ActionRequest): CodeAction[] {
  return annotationsAt(view.annotations, request.range).flatMap((placed) =>
    actionsFor(view, placed, request),
  );
}

function actionsFor(view: ArticleView, placed: PlacedAnnotation, request: ActionRequest): CodeAction[] {
  const { annotation, anchor } = placed;
  const { uri } = view.document;
  const words = shortened((placed.text ?? "").replace(/\s+/g, " "), 30);
  const label = annotation.tag === null ? l10n.t("note") : tagLabel(view, annotation.tag);
  const ids = [annotation.id];
  const actions: CodeAction[] = [];
  if (annotation.status === "suggested" || annotation.status === "unsure") {
    const accept = l10n.t("Accept “{0}” as {1}", words, label);
    actions.push(commandAction(accept, ServerCommand.setStatus, { uri, ids, status: "accepted" }));
    const reject = l10n.t("Reject “{0}” as {1}", words, label);
    actions.push(commandAction(reject, ServerCommand.setStatus, { uri, ids, status: "rejected" }));
  }
  if (anchor === "uncertain" || anchor === "edited") {
    const confirm = l10n.t("Confirm that the {0} belongs to “{1}”", label, words);
    actions.push(commandAction(confirm, ServerCommand.confirmAnchor, { uri, id: annotation.id }));
  }
  if (annotation.tag === "quote" || annotation.tag === "claim")
    actions.push(...reviewActions(view, placed, request.clientCommands));
  if (annotation.tag === "quote") actions.push(...speakerActions(view, placed, request));
  actions.push(...retagActions(view, placed, request), ...twinActions(view, placed));
  actions.push(...attributeActions(view, placed, request.clientCommands));
  if (request.clientCommands) actions.push(...askingActions(view, placed, `${label} “${words}”`));
  const remove = l10n.t("Remove the {0} from “{1}”", label, words);
  return [...actions, commandAction(remove, ServerCommand.remove, { uri, ids })];
}

/** Where the client can ask, one action that does; else one for each value, which takes back the one it has. */
function attributeActions(
  { document: { uri }, tagset }: ArticleView,
  { annotation }: PlacedAnnotation,
  clientCommands: boolean,
): CodeAction[] {
  const { id, tag } = annotation;
  const own = attributesFor(tagset.attributes, tag);
  if (own.length === 0) return [];
  if (clientCommands)
    return [commandAction(l10n.t("Set an attribute …"), ClientCommand.setAttribute, { uri, id })];
  const said = attributesOf(annotation);
  return own.flatMap(({ name, label, values }) => {
    const choices = values.length === 0 ? [{ value: "", label: "" }] : values;
    return choices.map((choice) => {
      const title = choice.label === "" ? label : l10n.t("{0}: {1}", label, choice.label);
      const args = { uri, id, name };
      return said.get(name) === choice.value
        ? commandAction(l10n.t("Take back: {0}", title), ServerCommand.setAttribute, { ...args, value: null })
        : commandAction(title, ServerCommand.setAttribute, { ...args, value: choice.value });
    });
  });
}

/** What a merge joined, since two people had annotated the same words alike, can be taken apart again. */
function twinActions(
  { document: { uri } }: ArticleView,
  { annotation: { id, twins } }: PlacedAnnotation,
): CodeAction[] {
  return twins.map((twin) => {
    const others = twin.creators.map(({ name }) => name).join(", ");
    const title = l10n.t("Take apart: this was annotated by {0}, too", others);
    return commandAction(title, ServerCommand.splitTwin, { uri, id, twin: twin.id });
  });
}

/** What needs to ask the person something: a note, a relation, evidence, the original words. */
function askingActions(
  { document: { uri } }: ArticleView,
  { annotation, anchor, stale }: PlacedAnnotation,
  what: string,
): CodeAction[] {
  const { id } = annotation;
  const actions = [
    commandAction(l10n.t("Add a note to the {0} …", what), ClientCommand.addNote, { uri, id }),
    commandAction(l10n.t("Private note on the {0} …", what), ClientCommand.privateNote, { uri, id }),
    commandAction(l10n.t("Relate the {0} to another annotation …", what), ClientCommand.relate, { uri, id }),
  ];
  const checked = [...new Set(annotation.checks.map(({ kind }) => kind))].filter(
    (kind) => !stale.includes(kind),
  );
  if (checked.length > 0) {
    const args = { uri, id, checks: checked };
    actions.push(commandAction(l10n.t("Add evidence to a check …"), ClientCommand.addEvidence, args));
  }
  if (annotation.tag === "quote") {
    const original = annotation.translatedFrom;
    const title = original
      ? l10n.t("Change the original words of the quote …")
      : l10n.t("Keep the original words of a translated quote …");
    actions.push(commandAction(title, ClientCommand.setOriginal, { uri, id, original }));
  }
  if (anchor === "edited" || anchor === "uncertain" || stale.length > 0) {
    actions.push(commandAction(l10n.t("Show the difference"), ClientCommand.showDifference, { uri, id }));
  }
  return actions;
}

/** Checks that are not there yet, and the tasks as switches. */
function reviewActions(
  view: ArticleView,
  { annotation, stale }: PlacedAnnotation,
  clientCommands: boolean,
): CodeAction[] {
  const { uri } = view.document;
  const { id } = annotation;
  const on = annotation.tasks.some((task) => task.kind === "needs-source" && task.state === "open");
  const source = on ? l10n.t("The source is there: take the task off") : l10n.t("Mark as needing a source");
  const actions = [commandAction(source, ServerCommand.setTask, { uri, id, task: "needs-source", on: !on })];
  const asked = annotation.tasks.some((task) => task.kind === "ask-reporter" && task.state === "open");
  const ask = asked
    ? l10n.t("The reporter has answered: take the task off")
    : l10n.t("Mark to ask the reporter");
  actions.push(commandAction(ask, ServerCommand.setTask, { uri, id, task: "ask-reporter", on: !asked }));
  const missing = (kind: string): boolean =>
    !annotation.checks.some((check) => check.kind === kind) || stale.some((each) => each === kind);
  if (annotation.tag === "quote" && missing("wording")) {
    const title = l10n.t("Check: the wording is right");
    actions.push(
      commandAction(title, ServerCommand.setCheck, { uri, id, check: "wording", rating: "right" }),
    );
  }
  if (annotation.tag === "quote" && missing("attribution")) {
    const title = l10n.t("Check: the speaker is right");
    actions.push(
      commandAction(title, ServerCommand.setCheck, { uri, id, check: "attribution", rating: "right" }),
    );
  }
  return [...actions, ...truthActions(view, annotation.id, clientCommands)];
}

/** Where the client can ask, one action that does; else one for each step of the newsroom's scale. */
function truthActions(view: ArticleView, id: string, clientCommands: boolean): CodeAction[] {
  const { uri } = view.document;
  const rate = ({ value, label }: ArticleView["truthScale"][number]): CodeAction =>
    commandAction(l10n.t("Check: it is {0}", label), ServerCommand.setCheck, {
      uri,
      id,
      check: "truth",
      rating: value,
    });
  if (!clientCommands) return view.truthScale.map(rate);
  const [best, ...others] = view.truthScale;
  const args = { uri, id, scale: others };
  return [
    ...(best ? [rate(best)] : []),
    commandAction(l10n.t("Check: rate the truth …"), ClientCommand.rateTruth, args),
  ];
}

function speakerActions(
  view: ArticleView,
  { annotation, span }: PlacedAnnotation,
  request: ActionRequest,
): CodeAction[] {
  const { uri } = view.document;
  const quote = span ? quoteAt(view.analysis, span.start) : undefined;
  const candidates = quote ? speakerCandidates(view, quote) : [];
  const actions = candidates.map((speaker) =>
    commandAction(l10n.t("The speaker is {0}", speaker), ServerCommand.setSpeaker, {
      uri,
      id: annotation.id,
      speaker,
    }),
  );
  if (!request.clientCommands) return actions;
  const choose = commandAction(l10n.t("Choose the speaker …"), ClientCommand.chooseSpeaker, {
    uri,
    id: annotation.id,
  });
  return [...actions, choose];
}

function retagActions(
  view: ArticleView,
  { annotation, span }: PlacedAnnotation,
  request: ActionRequest,
): CodeAction[] {
  if (annotation.tag === null || annotation.tag === "quote" || !span) return [];
  const { uri } = view.document;
  if (request.clientCommands) {
    const args = { uri, ...placeOf(view, span), ids: [annotation.id] };
    return [commandAction(l10n.t("Tag as another type …"), ClientCommand.annotateAs, args)];
  }
  const own = view.tagset.labels.map(({ tag }) => tag);
  return [...ENTITY_TYPES, ...own]
    .filter((type) => type !== annotation.tag)
    .map((type) =>
      commandAction(l10n.t("Tag as {0}", tagLabel(view, type)), ServerCommand.retag, {
        uri,
        ids: [annotation.id],
        type,
      }),
    );
}
