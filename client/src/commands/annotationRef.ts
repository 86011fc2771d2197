import type { AnnotationRow } from "../../../protocol/annotations.js";
import type { Server } from "../server.js";
import type { AnnotationsView } from "../sidebar/annotationsView.js";
import type { AnnotationNode } from "../sidebar/nodes.js";

/** An annotation as a quick fix names it, or as the sidebar holds it. */
export type AnnotationRef = { readonly uri: string; readonly id: string } | AnnotationNode;

/** What a command is about: what it was given, else the annotation chosen in the sidebar. */
export function given<T>(view: AnnotationsView, ref: T | undefined): T | AnnotationNode | undefined {
  return ref ?? view.selection[0];
}

/**
 * The annotation as it is now; undefined where it is gone.
 * @param ref what the command was given; the annotation chosen in the sidebar when left out
 */
export async function currentRow(
  { server, view }: { readonly server: Server; readonly view: AnnotationsView },
  ref: AnnotationRef | undefined,
): Promise<AnnotationRow | undefined> {
  const about = given(view, ref);
  return about && rowOf(server, about);
}

async function rowOf(server: Server, ref: AnnotationRef): Promise<AnnotationRow | undefined> {
  const { uri, id } = "row" in ref ? ref.row : ref;
  const { annotations } = await server.annotations({ uri });
  return annotations.find((row) => row.id === id) ?? ("row" in ref ? ref.row : undefined);
}
