import type { Entity } from "../analysis.js";

/** The entities of an article by their names, to which a part of it that is read by itself adds its own. */
export class KnownEntities {
  #all: Entity[];
  readonly #byForm = new Map<string, Entity>();

  constructor(entities: Entity[]) {
    this.#all = entities;
    for (const entity of entities) this.#remember(entity);
  }

  get all(): Entity[] {
    return this.#all;
  }

  /**
   * The entity of the article for each entity of the part, by its id there: the one that bears its name or one of its other
   * forms; else a new one, with a number of its own.
   */
  adopt(part: readonly Entity[]): ReadonlyMap<string, Entity> {
    const adopted = new Map<string, Entity>();
    for (const entity of part) {
      const forms = [entity.name, ...entity.aliases];
      const known = forms.map((form) => this.#byForm.get(form)).find((each) => each !== undefined);
      adopted.set(entity.id, known ?? this.#add(entity));
    }
    return adopted;
  }

  #add(entity: Entity): Entity {
    const added = { ...entity, id: `e${this.#all.length + 1}` };
    this.#all = [...this.#all, added];
    this.#remember(added);
    return added;
  }

  #remember(entity: Entity): void {
    for (const form of [entity.name, ...entity.aliases]) {
      if (!this.#byForm.has(form)) this.#byForm.set(form, entity);
    }
  }
}
