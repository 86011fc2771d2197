import * as l10n from "@vscode/l10n";
import type { SetAttributeArguments } from "../../../protocol/commands.js";
import { attributesFor } from "../workspace/tagset/tagset.js";
import { annotationId } from "./annotationIds.js";
import { answering, type Command, refused } from "./command.js";

/** Says something of an annotation by an attribute of the tag set, or takes back what is said. */
export const setAttribute: Command<SetAttributeArguments> = async (context, { uri, id, name, value }) => {
  const placed = context.store.annotation(uri, annotationId(id));
  if (!placed) return refused(l10n.t("The annotation is no longer there; nothing was changed."));
  if (value !== null) {
    const own = attributesFor(context.view(uri)?.tagset.attributes ?? [], placed.annotation.tag);
    const attribute = own.find((each) => each.name === name);
    if (!attribute) return refused(l10n.t("The tag set has no attribute {0} for this annotation.", name));
    const values = attribute.values.map((each) => each.value);
    if (values.length === 0 ? value !== "" : !values.includes(value))
      return refused(l10n.t("The attribute {0} has no value {1}.", name, value));
  }
  return answering(context, async () => {
    await context.store.update(uri, annotationId(id), { attribute: { name, value } }, context.author);
    return [id];
  });
};
