import * as l10n from "@vscode/l10n";
import * as v from "valibot";
import { type CommandResult, ServerCommand } from "../../../protocol/commands.js";
import { acceptSure } from "./acceptSure.js";
import { addEvidence } from "./addEvidence.js";
import { confirmAnchor, reattach } from "./anchors.js";
import { annotate } from "./annotate.js";
import { annotateAll } from "./annotateAll.js";
import * as shape from "./arguments.js";
import { type Command, type CommandContext, refused } from "./command.js";
import { exportAnnotations } from "./exportAnnotations.js";
import { importAnnotations } from "./importAnnotations.js";
import { comment } from "./comment.js";
import { ignoreFinding } from "./ignoreFinding.js";
import { forgetName, neverTag, remember, sameAs } from "./registry.js";
import { link, unlink } from "./link.js";
import { remove } from "./remove.js";
import { resolveConflict } from "./resolveConflict.js";
import { resolveNotes } from "./resolveNotes.js";
import { retag } from "./retag.js";
import { setAttribute } from "./setAttribute.js";
import { setCheck } from "./setCheck.js";
import { setOriginal } from "./setOriginal.js";
import { setReview } from "./setReview.js";
import { setSpeaker } from "./setSpeaker.js";
import { setStatus } from "./setStatus.js";
import { setTask } from "./setTask.js";
import { splitTwin } from "./splitTwin.js";
import { redo, undo } from "./undo.js";

type Runner = (context: CommandContext, args: unknown) => Promise<CommandResult>;

const RUNNERS: Readonly<Record<ServerCommand, Runner>> = {
  [ServerCommand.annotate]: checked(shape.annotateArguments, annotate),
  [ServerCommand.annotateAll]: checked(shape.annotateAllArguments, annotateAll),
  [ServerCommand.acceptSure]: checked(shape.acceptSureArguments, acceptSure),
  [ServerCommand.setStatus]: checked(shape.setStatusArguments, setStatus),
  [ServerCommand.retag]: checked(shape.retagArguments, retag),
  [ServerCommand.setSpeaker]: checked(shape.setSpeakerArguments, setSpeaker),
  [ServerCommand.setCheck]: checked(shape.setCheckArguments, setCheck),
  [ServerCommand.setTask]: checked(shape.setTaskArguments, setTask),
  [ServerCommand.setAttribute]: checked(shape.setAttributeArguments, setAttribute),
  [ServerCommand.comment]: checked(shape.commentArguments, comment),
  [ServerCommand.resolveNotes]: checked(shape.resolveNotesArguments, resolveNotes),
  [ServerCommand.remove]: checked(shape.removeArguments, remove),
  [ServerCommand.confirmAnchor]: checked(shape.confirmAnchorArguments, confirmAnchor),
  [ServerCommand.reattach]: checked(shape.reattachArguments, reattach),
  [ServerCommand.ignoreFinding]: checked(shape.ignoreFindingArguments, ignoreFinding),
  [ServerCommand.resolveConflict]: checked(shape.resolveConflictArguments, resolveConflict),
  [ServerCommand.remember]: checked(shape.rememberArguments, remember),
  [ServerCommand.sameAs]: checked(shape.sameAsArguments, sameAs),
  [ServerCommand.neverTag]: checked(shape.neverTagArguments, neverTag),
  [ServerCommand.forgetName]: checked(shape.forgetNameArguments, forgetName),
  [ServerCommand.splitTwin]: checked(shape.splitTwinArguments, splitTwin),
  [ServerCommand.link]: checked(shape.linkArguments, link),
  [ServerCommand.unlink]: checked(shape.linkArguments, unlink),
  [ServerCommand.addEvidence]: checked(shape.addEvidenceArguments, addEvidence),
  [ServerCommand.setOriginal]: checked(shape.setOriginalArguments, setOriginal),
  [ServerCommand.setReview]: checked(shape.setReviewArguments, setReview),
  [ServerCommand.export]: checked(shape.exportArguments, exportAnnotations),
  [ServerCommand.import]: checked(shape.importArguments, importAnnotations),
  [ServerCommand.undo]: checked(shape.undoArguments, undo),
  [ServerCommand.redo]: checked(shape.undoArguments, redo),
};

function checked<S extends v.GenericSchema>(schema: S, command: Command<v.InferOutput<S>>): Runner {
  return async (context, args) => {
    const parsed = v.safeParse(schema, args);
    if (parsed.success) return command(context, parsed.output);
    return refused(l10n.t("The command was called with unusable arguments: {0}", v.summarize(parsed.issues)));
  };
}

/** The ids of all commands, for the server's capabilities. */
export const COMMAND_IDS: readonly string[] = Object.values(ServerCommand);

/** Runs the command of that id with the one object it was sent. */
export async function runCommand(context: CommandContext, id: string, args: unknown): Promise<CommandResult> {
  const runner = Object.hasOwn(RUNNERS, id) ? RUNNERS[id as ServerCommand] : undefined;
  return runner ? runner(context, args) : refused(l10n.t("There is no command {0}.", id));
}
