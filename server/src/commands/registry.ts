import type {
  ForgetNameArguments,
  NeverTagArguments,
  RememberArguments,
  SameAsArguments,
} from "../../../protocol/commands.js";
import type { CommandResult } from "../../../protocol/commands.js";
import type { RegistryEdit } from "../workspace/registry/registryEdits.js";
import { type Command, type CommandContext, done, refused } from "./command.js";

/** Keeps a name in the newsroom's registry, as a thing of this type. */
export const remember: Command<RememberArguments> = (context, { uri, ...entry }) =>
  edit(context, uri, { kind: "remember", ...entry });

/** Keeps a name as another way to write one that is kept, or is kept from now on. */
export const sameAs: Command<SameAsArguments> = (context, { uri, name, as, type }) =>
  edit(context, uri, { kind: "same", name, as, type });

/** Keeps a name from being tagged, in all articles of the folder. */
export const neverTag: Command<NeverTagArguments> = (context, { uri, name }) =>
  edit(context, uri, { kind: "never", name });

/** Takes a name out of the registry. */
export const forgetName: Command<ForgetNameArguments> = (context, { uri, name }) =>
  edit(context, uri, { kind: "forget", name });

async function edit(
  { registries, locale }: CommandContext,
  uri: string,
  change: RegistryEdit,
): Promise<CommandResult> {
  const problem = await registries.edit(uri, change);
  return problem ? refused(problem[locale]) : done([]);
}
