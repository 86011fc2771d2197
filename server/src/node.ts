import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { fileURLToPath } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve, type ServerHost } from "./server.js";
import { ClientFileSystem } from "./store/clientFileSystem.js";
import { createAnnotationStore } from "./store/createAnnotationStore.js";
import { FileSystemByScheme } from "./store/fileSystemByScheme.js";
import { GitProcess } from "./store/gitProcess.js";
import { NodeFileSystem } from "./store/nodeFileSystem.js";

const GIT_PATIENCE = 2000;

const host: ServerHost = {
  createStore: createAnnotationStore,
  fileSystem: (ask) => new FileSystemByScheme(new NodeFileSystem(), new ClientFileSystem(ask)),
  git: () => new GitProcess(),
  newUuid: randomUUID,
  gitAuthor: gitUserName,
  systemUser: systemUserName,
};

/** A repository may have a name of its own for its user. */
function gitUserName(folder: string | null): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(
      "git",
      ["config", "--get", "user.name"],
      {
        timeout: GIT_PATIENCE,
        windowsHide: true,
        ...(folder?.startsWith("file:") ? { cwd: fileURLToPath(folder) } : {}),
      },
      (error, stdout) => resolve(error ? null : stdout.trim() || null),
    );
  });
}

function systemUserName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}

/** Runs the server over the channel that its process's arguments name (`--stdio`, `--node-ipc`), until the editor ends it. */
export function startServer(): void {
  serve(createConnection(ProposedFeatures.all), host);
}
