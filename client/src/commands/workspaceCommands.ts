import type { CommandContext } from "./command.js";
import type { CommandId } from "./commandIds.js";
import { exportAnnotations, type ExportRequest } from "./exportAnnotations.js";
import { importAnnotations, type ImportRequest } from "./importAnnotations.js";
import { linkToWikidata } from "./linkToWikidata.js";
import { openNames } from "./openNames.js";
import { quotesOfPerson } from "./quotesOfPerson.js";
import { rememberAs } from "./rememberAs.js";
import { sameAs } from "./sameAs.js";
import { whereCounted } from "./whereCounted.js";

type Handler = (...args: never[]) => unknown;
type WorkspaceCommandId = Extract<
  CommandId,
  `copydesk.${"rememberAs" | "sameAs" | "openNames" | "exportAnnotations" | "importAnnotations" | "quotesOfPerson" | "linkToWikidata" | "whereCounted"}`
>;

/** The commands for what the newsroom keeps and what its other articles say. */
export function workspaceCommands(context: CommandContext): Readonly<Record<WorkspaceCommandId, Handler>> {
  return {
    "copydesk.rememberAs": (name?: Parameters<typeof rememberAs>[1]) => rememberAs(context, name),
    "copydesk.sameAs": (name: Parameters<typeof sameAs>[1]) => sameAs(context, name),
    "copydesk.openNames": openNames,
    "copydesk.exportAnnotations": (request?: ExportRequest) => exportAnnotations(context, request),
    "copydesk.importAnnotations": (request?: ImportRequest) => importAnnotations(context, request),
    "copydesk.quotesOfPerson": quotesOfPerson,
    "copydesk.linkToWikidata": (place?: Parameters<typeof linkToWikidata>[1]) =>
      linkToWikidata(context, place),
    "copydesk.whereCounted": () => whereCounted(context),
  };
}
