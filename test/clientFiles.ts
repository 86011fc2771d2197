import { fromBase64, toBase64 } from "../protocol/base64.js";
import { type FileAnswer, type FileParams, FileRequest, type FileResults } from "../protocol/fileSystem.js";
import type { AskClient } from "../server/src/store/clientFileSystem.js";
import { FileError, type FileSystem } from "../server/src/store/fileSystem.js";

type Answers = { [R in FileRequest]: (params: FileParams[R]) => Promise<FileResults[R]> };

/** An editor's answers to `copydesk/fs/*` from the given files; params and answers are JSON, as on their way to a server. */
export function clientFiles(files: FileSystem): AskClient {
  const answers: Answers = {
    [FileRequest.stat]: ({ uri }) => files.stat(uri),
    [FileRequest.read]: async ({ uri }) => ({ base64: toBase64(await files.read(uri)) }),
    [FileRequest.write]: ({ uri, base64 }) => files.write(uri, fromBase64(base64)).then(() => null),
    [FileRequest.list]: ({ uri }) => files.list(uri),
    [FileRequest.rename]: ({ from, to }) => files.rename(from, to).then(() => null),
    [FileRequest.delete]: ({ uri }) => files.delete(uri).then(() => null),
  };
  return async (request, params) => {
    try {
      const answer: (typeof answers)[typeof request] = answers[request];
      return throughJson({ ok: true, result: await answer(throughJson(params)) });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return throughJson<FileAnswer<never>>({ ok: false, code: error.code, detail: error.message });
    }
  };
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
