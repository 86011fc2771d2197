import type { AnnotationRow } from "../../../protocol/annotations.js";
import type { Server } from "../server.js";
import type { AnnotationNode } from "../sidebar/nodes.js";

/** An annotation as a quick fix names it, or as the sidebar holds it. */
export type AnnotationRef = { readonly uri: string; readonly id: string } | AnnotationNode;

/** The annotation as it is now; undefined where it is gone. */
export async function currentRow(server: Server, ref: AnnotationRef): Promise<AnnotationRow | undefined> {
  const { uri, id } = "row" in ref ? ref.row : ref;
  const { annotations } = await server.annotations({ uri });
  return annotations.find((row) => row.id === id) ?? ("row" in ref ? ref.row : undefined);
}
