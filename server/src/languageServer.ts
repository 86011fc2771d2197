import { startServer } from "./node.js";

startServer();
