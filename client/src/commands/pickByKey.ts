import * as vscode from "vscode";

/** An item that one key chooses. */
interface Keyed extends vscode.QuickPickItem {
  readonly key?: string;
}

/** Asks for one of the items; typing the key of one, and nothing else, chooses it at once. */
export function pickByKey<T extends Keyed>(items: readonly T[], title: string): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<T>();
  pick.title = title;
  pick.items = items;
  pick.matchOnDetail = true;
  return new Promise((resolve) => {
    const done = (item: T | undefined): void => {
      resolve(item);
      pick.dispose();
    };
    pick.onDidChangeValue((value) => {
      const chosen = items.find(({ key }) => key !== undefined && key === value);
      if (chosen) done(chosen);
    });
    pick.onDidAccept(() => done(pick.selectedItems[0]));
    pick.onDidHide(() => done(undefined));
    pick.show();
  });
}
