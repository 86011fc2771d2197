import type * as vscode from "vscode";
import type { AnnotationRow, ReviewState } from "../../../protocol/annotations.js";
import { activeArticle } from "../articles.js";
import { ReviewAnswers } from "../review/reviewAnswers.js";
import { showReviewKeys } from "../review/reviewKeys.js";
import type { ReviewMode } from "../review/reviewMode.js";
import type { FindingNode } from "../sidebar/findingsView.js";
import type { AnnotationNode } from "../sidebar/nodes.js";
import { acceptSure } from "./acceptSure.js";
import { addEvidence } from "./addEvidence.js";
import { addNote } from "./addNote.js";
import { annotateAs } from "./annotateAs.js";
import type { AnnotationRef } from "./annotationRef.js";
import { chooseLanguage } from "./chooseLanguage.js";
import { chooseSpeaker } from "./chooseSpeaker.js";
import type { CommandContext, NamedPlace } from "./command.js";
import type { CommandId } from "./commandIds.js";
import { decide } from "./decide.js";
import { filterAnnotations, filterByKind } from "./filter.js";
import { goToSuggestion } from "./goToSuggestion.js";
import { chooseHighlighting } from "./highlighting.js";
import { markAsClaim } from "./markAsClaim.js";
import { newArticleFromClipboard } from "./newArticleFromClipboard.js";
import { fixFinding, revealFinding } from "./ofFindings.js";
import { removeRows, setRowsStatus } from "./ofRows.js";
import { openSample } from "./openSample.js";
import { privateNote } from "./privateNote.js";
import { rateTruth } from "./rateTruth.js";
import { confirmAnchor, reattach } from "./reattach.js";
import { relate } from "./relate.js";
import { setAttribute } from "./setAttribute.js";
import { reveal } from "./reveal.js";
import { setOriginal } from "./setOriginal.js";
import { setReview } from "./setReview.js";
import { showDifference } from "./showDifference.js";
import { redo, undo } from "./undo.js";
import { workspaceCommands } from "./workspaceCommands.js";

/** What a command does; its arguments are whatever the caller gave. */
export type Handler = (...args: never[]) => unknown;
type ReviewCommandId = Extract<CommandId, `copydesk.review.${string}` | "copydesk.startReview">;

/** What the single keys of a review do. */
function reviewHandlers(
  mode: ReviewMode,
  answers: ReviewAnswers,
): Readonly<Record<ReviewCommandId, Handler>> {
  return {
    "copydesk.startReview": () => mode.start(),
    "copydesk.review.stop": () => mode.stop(),
    "copydesk.review.accept": () => answers.accept(),
    "copydesk.review.acceptAlike": () => answers.acceptAlike(),
    "copydesk.review.reject": () => answers.reject(),
    "copydesk.review.unsure": () => answers.unsure(),
    "copydesk.review.skip": () => answers.skip(),
    "copydesk.review.next": () => answers.move(1),
    "copydesk.review.previous": () => answers.move(-1),
    "copydesk.review.type": (number: number) => answers.type(number),
    "copydesk.review.pickType": () => answers.pickType(),
    "copydesk.review.speaker": () => answers.speaker(),
    "copydesk.review.check": () => answers.check(),
    "copydesk.review.needsSource": () => answers.task("needs-source"),
    "copydesk.review.askReporter": () => answers.task("ask-reporter"),
    "copydesk.review.note": () => answers.note(),
    "copydesk.review.relation": () => answers.relation(),
    "copydesk.review.undo": () => answers.undo(),
    "copydesk.review.growEnd": () => answers.resize("end", 1),
    "copydesk.review.shrinkEnd": () => answers.resize("end", -1),
    "copydesk.review.growStart": () => answers.resize("start", -1),
    "copydesk.review.shrinkStart": () => answers.resize("start", 1),
    "copydesk.review.help": () => showReviewKeys(),
  };
}

/** What the commands do; loaded when the first of them is called. */
export function commandHandlers(context: CommandContext): Readonly<Record<CommandId, Handler>> {
  const { view, review, threads } = context;
  return {
    ...reviewHandlers(review, new ReviewAnswers(review, context)),
    "copydesk.acceptSuggestion": (place?: NamedPlace) => decide(context, "accepted", place),
    "copydesk.rejectSuggestion": (place?: NamedPlace) => decide(context, "rejected", place),
    "copydesk.nextSuggestion": () => goToSuggestion(context, 1),
    "copydesk.previousSuggestion": () => goToSuggestion(context, -1),
    "copydesk.acceptSure": () => acceptSure(context),
    "copydesk.annotateAs": (given?: Parameters<typeof annotateAs>[1]) => annotateAs(context, given),
    "copydesk.markAsClaim": () => markAsClaim(context),
    "copydesk.chooseSpeaker": (quote: Parameters<typeof chooseSpeaker>[1]) => chooseSpeaker(context, quote),
    "copydesk.rateTruth": (rateable: Parameters<typeof rateTruth>[1]) => rateTruth(context, rateable),
    "copydesk.addNote": (given: Parameters<typeof addNote>[1]) => addNote(context, given),
    "copydesk.beginNote": () => {
      const editor = activeArticle();
      if (editor) threads.begin(editor);
    },
    "copydesk.saveNote": (reply: vscode.CommentReply) => threads.save(reply),
    "copydesk.resolveNotes": (thread: vscode.CommentThread) => threads.resolve(thread, true),
    "copydesk.reopenNotes": (thread: vscode.CommentThread) => threads.resolve(thread, false),
    "copydesk.relate": (given?: AnnotationRef) => relate(context, given),
    "copydesk.setAttribute": (given?: AnnotationRef) => setAttribute(context, given),
    "copydesk.addEvidence": (checked: Parameters<typeof addEvidence>[1]) => addEvidence(context, checked),
    "copydesk.setOriginal": (quote: Parameters<typeof setOriginal>[1]) => setOriginal(context, quote),
    "copydesk.privateNote": (given?: AnnotationRef) => privateNote(context, given),
    "copydesk.showDifference": (given?: AnnotationRef) => showDifference(context, given),
    "copydesk.setReview": (state?: ReviewState) => setReview(context, state),
    ...workspaceCommands(context),
    "copydesk.reveal": (row: AnnotationRow) => reveal(context, row),
    "copydesk.acceptAnnotation": (node?: AnnotationNode) => setRowsStatus(context, node, "accepted"),
    "copydesk.rejectAnnotation": (node?: AnnotationNode) => setRowsStatus(context, node, "rejected"),
    "copydesk.removeAnnotation": (node?: AnnotationNode) => removeRows(context, node),
    "copydesk.confirmAnchor": (node?: AnnotationNode) => confirmAnchor(context, node),
    "copydesk.reattach": (node?: AnnotationNode) => reattach(context, node),
    "copydesk.undo": () => undo(context),
    "copydesk.redo": () => redo(context),
    "copydesk.newArticleFromClipboard": newArticleFromClipboard,
    "copydesk.chooseHighlighting": chooseHighlighting,
    "copydesk.chooseLanguage": chooseLanguage,
    "copydesk.openSample": () => openSample(context),
    "copydesk.showArticle": () => view.setMode({ scope: "article" }),
    "copydesk.showWorkspace": () => view.setMode({ scope: "workspace" }),
    "copydesk.groupByType": () => view.setMode({ groupBy: "type" }),
    "copydesk.groupByArticle": () => view.setMode({ groupBy: "article" }),
    "copydesk.groupByStatus": () => view.setMode({ groupBy: "status" }),
    "copydesk.groupByTodo": () => view.setMode({ groupBy: "todo" }),
    "copydesk.groupBySpeaker": () => view.setMode({ groupBy: "speaker" }),
    "copydesk.groupByEntity": () => view.setMode({ groupBy: "entity" }),
    "copydesk.groupByAuthor": () => view.setMode({ groupBy: "author" }),
    "copydesk.sortByPlace": () => view.setMode({ sort: "place" }),
    "copydesk.sortByNewest": () => view.setMode({ sort: "newest" }),
    "copydesk.sortByWords": () => view.setMode({ sort: "words" }),
    "copydesk.filterAnnotations": () => filterAnnotations(context),
    "copydesk.filterByKind": () => filterByKind(context),
    "copydesk.clearFilter": () => view.setMode({ filter: {} }),
    "copydesk.revealFinding": (node: FindingNode) => revealFinding(node),
    "copydesk.fixFinding": (node?: FindingNode) => fixFinding(node),
    "copydesk.refresh": () => view.refresh(),
    "copydesk.showMore": (group: string) => view.showMore(group),
  };
}
