import * as l10n from "@vscode/l10n";
import type { CodeAction } from "vscode-languageserver";
import { ClientCommand, ServerCommand } from "../../../../protocol/commands.js";
import type { Entity, Mention } from "../../analysis/analysis.js";
import type { Range } from "../../text/range.js";
import type { ArticleView } from "../articleView.js";
import { typeLabel } from "../cards/typeLabel.js";
import { entityOf, mentionAt } from "../entityAt.js";
import { shortened } from "../markdown.js";
import type { ActionRequest } from "./codeActions.js";
import { commandAction } from "./commandAction.js";
import { sameNameCandidates } from "./sameNameCandidates.js";

/** A longer selection is no name. */
const MOST_NAME = 100;

/** What the newsroom may keep of the name under the cursor: what it is, what else it is called, that it is no name. */
export function registryActions(view: ArticleView, request: ActionRequest): CodeAction[] {
  const mention = mentionAt(view.analysis, request.range.start);
  const entity = mention?.form === "name" ? entityOf(view.analysis, mention.entity) : undefined;
  if (mention && entity && isWithin(request.range, mention))
    return nameActions(view, mention, entity, request);
  return [...untaggedActions(view, request), ...selectionActions(view, request)];
}

function isWithin(range: Range, mention: Mention): boolean {
  return range.start === range.end || (mention.start <= range.start && range.end <= mention.end);
}

function nameActions(
  view: ArticleView,
  mention: Mention,
  entity: Entity,
  request: ActionRequest,
): CodeAction[] {
  const { uri } = view.document;
  const name = mention.text.replace(/\s+/g, " ");
  const shown = shortened(name, 40);
  const never = commandAction(l10n.t("Never tag “{0}”", shown), ServerCommand.neverTag, { uri, name });
  if (entity.origin === "registry") {
    const forget = l10n.t("Forget “{0}”", shown);
    const links = linkActions(view, mention, entity, request);
    return [...links, commandAction(forget, ServerCommand.forgetName, { uri, name }), never];
  }
  const kept = entity.name;
  const remember = commandAction(
    l10n.t("Remember “{0}” as {1}", shortened(kept, 40), typeLabel(entity.type)),
    ServerCommand.remember,
    {
      uri,
      name: kept,
      type: entity.type,
      ...(entity.wikidata === undefined ? {} : { wikidata: entity.wikidata }),
    },
  );
  return [
    remember,
    ...linkActions(view, mention, entity, request),
    ...sameActions(view, entity, name, request),
    never,
  ];
}

/** For what has no item yet. Nothing is sent before the person has agreed. */
function linkActions(
  { document }: ArticleView,
  mention: Mention,
  entity: Entity,
  { clientCommands }: ActionRequest,
): CodeAction[] {
  if (!clientCommands || entity.wikidata !== undefined) return [];
  const title = l10n.t("Link “{0}” to Wikidata …", shortened(entity.name, 40));
  const place = { uri: document.uri, position: document.positionAt(mention.start) };
  return [commandAction(title, ClientCommand.linkToWikidata, place)];
}

function sameActions(view: ArticleView, entity: Entity, name: string, request: ActionRequest): CodeAction[] {
  const { uri } = view.document;
  const candidates = sameNameCandidates(view, entity).map((other) =>
    commandAction(
      l10n.t("“{0}” is the same as “{1}”", shortened(name, 40), other.name),
      ServerCommand.sameAs,
      {
        uri,
        name,
        as: other.name,
        type: other.type,
      },
    ),
  );
  if (!request.clientCommands) return candidates;
  const choose = l10n.t("“{0}” is the same as …", shortened(name, 40));
  return [...candidates, commandAction(choose, ClientCommand.sameAs, { uri, name, type: entity.type })];
}

/** Selected words that are no name to us: kept as what the person says. */
function selectionActions(view: ArticleView, request: ActionRequest): CodeAction[] {
  const { start, end } = request.range;
  const words = view.document.getText().slice(start, end).trim();
  if (!request.clientCommands || words === "" || words.length > MOST_NAME || /[\r\n]/.test(words)) return [];
  const title = l10n.t("Remember “{0}” as …", shortened(words, 40));
  return [commandAction(title, ClientCommand.rememberAs, { uri: view.document.uri, name: words })];
}

/** Where a name stands that is never tagged, the way back. */
function untaggedActions(view: ArticleView, { range }: ActionRequest): CodeAction[] {
  const text = view.document.getText();
  const from = Math.max(0, range.start - MOST_NAME);
  const around = text.slice(from, range.start + MOST_NAME);
  const name = view.registry
    .filter(({ never }) => never)
    .flatMap((entry) => [entry.name, ...(entry.aliases ?? [])])
    .find((each) => {
      for (let at = around.indexOf(each); at >= 0; at = around.indexOf(each, at + 1))
        if (from + at <= range.start && range.start <= from + at + each.length) return true;
      return false;
    });
  if (name === undefined) return [];
  const title = l10n.t("Tag “{0}” again", shortened(name, 40));
  return [commandAction(title, ServerCommand.forgetName, { uri: view.document.uri, name })];
}
