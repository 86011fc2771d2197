import * as l10n from "@vscode/l10n";
import type { CommandResult, LinkArguments } from "../../../protocol/commands.js";
import type { RelationName } from "../../../protocol/annotations.js";
import { allowsRelation } from "../workspace/tagset/tagset.js";
import type { AnnotationPatch } from "../store/annotationStore.js";
import { annotationId } from "./annotationIds.js";
import { answering, type Command, type CommandContext, refused } from "./command.js";

/** The relations that every article has. */
const RELATIONS: ReadonlySet<string> = new Set<RelationName>([
  "source",
  "sameAs",
  "contradicts",
  "evidence",
  "relatedTo",
]);

/** Says that an annotation is in a relation to another one. */
export const link: Command<LinkArguments> = async (context, args) => {
  const { store } = context;
  const isThere = (id: string): boolean => store.annotation(args.uri, annotationId(id)) !== undefined;
  if (!isThere(args.id) || !isThere(args.to)) {
    return refused(l10n.t("One of the two annotations is no longer there; nothing was linked."));
  }
  if (args.id === args.to) return refused(l10n.t("An annotation cannot be linked to itself."));
  if (!RELATIONS.has(args.role)) {
    const tagOf = (id: string): string | null =>
      store.annotation(args.uri, annotationId(id))?.annotation.tag ?? null;
    const relations = context.view(args.uri)?.tagset.relations ?? [];
    if (!allowsRelation(relations, args.role, tagOf(args.id), tagOf(args.to))) {
      return refused(l10n.t("The tag set has no relation {0} between these two.", args.role));
    }
  }
  return patched(context, args, { addLinks: [{ role: args.role, to: args.to }] });
};

/** Takes a relation back. */
export const unlink: Command<LinkArguments> = (context, args) =>
  patched(context, args, { removeLinks: [{ role: args.role, to: args.to }] });

function patched(
  context: CommandContext,
  { uri, id }: LinkArguments,
  patch: AnnotationPatch,
): Promise<CommandResult> {
  return answering(context, async () => {
    await context.store.update(uri, annotationId(id), patch, context.author);
    return [id];
  });
}
