import { startServerAsChild } from "./node.js";

void startServerAsChild();
