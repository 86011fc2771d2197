import { type Command, InvalidArgumentError } from "commander";
import { ExitCode } from "./exitCode.js";
import { writeOut } from "./output.js";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

/** Adds `copydesk completion`, which prints what a shell needs to complete the other commands and their options. */
export function addCompletion(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("completion")
    .description('print completion for a shell; for bash: eval "$(copydesk completion bash)"')
    .argument("<shell>", SHELLS.join(", "), (value: string): Shell => {
      const shell = SHELLS.find((each) => each === value);
      if (!shell) throw new InvalidArgumentError(`It must be one of ${SHELLS.join(", ")}.`);
      return shell;
    })
    .action(async (shell: Shell) => {
      await writeOut(scriptFor(shell, program));
      done(ExitCode.Ok);
    });
}

function scriptFor(shell: Shell, program: Command): string {
  switch (shell) {
    case "bash":
      return bash(program);
    case "zsh":
      return `autoload -U +X bashcompinit && bashcompinit\n${bash(program)}`;
    case "fish":
      return fish(program);
  }
}

const namesOf = (program: Command): string[] => program.commands.map((command) => command.name());
const flagsOf = (command: Command): string[] => command.options.flatMap(({ long }) => (long ? [long] : []));

/** The names of commands for the first word, options after a dash, files otherwise. */
function bash(program: Command): string {
  const cases = program.commands.map(
    (command) => `    ${command.name()}) words="${flagsOf(command).join(" ")}" ;;`,
  );
  return `_copydesk() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${namesOf(program).join(" ")}" -- "$current"))
  elif [ "\${current#-}" != "$current" ]; then COMPREPLY=($(compgen -W "$words" -- "$current"))
  else COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _copydesk copydesk
`;
}

function fish(program: Command): string {
  const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = program.commands.flatMap((command) => [
    `complete -c copydesk -n __fish_use_subcommand -a ${command.name()} -d ${quoted(command.description())}`,
    ...command.options.flatMap(({ long, description }) =>
      long
        ? [
            `complete -c copydesk -n '__fish_seen_subcommand_from ${command.name()}' -l ${long.slice(2)} -d ${quoted(description)}`,
          ]
        : [],
    ),
  ]);
  return `${lines.join("\n")}\n`;
}
