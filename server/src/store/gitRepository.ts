/** The three sides of a file that git has not merged; null where a side has no such file. */
export interface UnmergedStages {
  readonly base: Uint8Array | null;
  readonly ours: Uint8Array | null;
  readonly theirs: Uint8Array | null;
}

/** What the store asks of git. Every answer is null where git cannot tell; nothing throws. */
export interface GitRepository {
  /**
   * A blob's bytes.
   * @param near URI of a file in the repository
   * @param hash 40 hexadecimal digits
   */
  blob(near: string, hash: string): Promise<Uint8Array | null>;
  /** Whether the file lies in a repository at all. */
  covers(uri: string): Promise<boolean>;
  /** Blob hashes of the file's last versions, the newest first; empty where there are none. */
  versions(uri: string): Promise<readonly string[]>;
  /**
   * The file as it was in a version; null where it was not there, or git cannot tell.
   * @param revision a commit, a branch, `HEAD`; empty for the index
   */
  fileAt(uri: string, revision: string): Promise<Uint8Array | null>;
  /** The stages of a file in the middle of a merge; null where it is not. */
  unmerged(uri: string): Promise<UnmergedStages | null>;
  /** Stages the file as it is on disk (`git add`). @returns whether git did so */
  stage(uri: string): Promise<boolean>;
  dispose(): void;
}
