import type { Agent } from "../annotation.js";
import { isList, isMembers, type Json } from "../json.js";
import { defined, MemberReader, withRest, writeMembers } from "./memberReader.js";

/** Reads an agent; undefined for another form (an IRI alone, an agent without a name). */
export function readAgent(value: Json): Agent | undefined {
  if (!isMembers(value)) return undefined;
  const reader = new MemberReader(value);
  const type = reader.oneOf("type", ["Person", "Organization", "Software"]);
  const name = reader.string("name");
  if (type === undefined || name === undefined) return undefined;
  const id = reader.string("id");
  return withRest(defined({ type, name, id }) as Agent, reader);
}

/** Reads one agent or a list of them. */
export function readAgents(value: Json): readonly Agent[] | undefined {
  const agents = (isList(value) ? value : [value]).map(readAgent);
  return agents.length > 0 && agents.every((agent) => agent !== undefined) ? agents : undefined;
}

export function writeAgent(agent: Agent): Json {
  return writeMembers({ id: agent.id, type: agent.type, name: agent.name }, agent.extra);
}

/** One agent alone as itself, several as a list, none as nothing. */
export function writeAgents(agents: readonly Agent[]): Json | undefined {
  const written = agents.map(writeAgent);
  return written.length > 1 ? written : written[0];
}
