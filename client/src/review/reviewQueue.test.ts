import { describe, expect, test } from "vitest";
import { type ReviewItem, ReviewQueue } from "./reviewQueue.js";

const item = (key: string, line: number): ReviewItem => ({
  kind: "suggestion",
  key,
  range: { start: { line, character: 0 }, end: { line, character: 5 } },
});
const START = { line: 0, character: 0 };
const A = item("a", 1);
const B = item("b", 2);
const C = item("c", 3);

function queueOf(...items: ReviewItem[]): ReviewQueue<ReviewItem> {
  const queue = new ReviewQueue();
  queue.update(items, START);
  return queue;
}

describe("the order of a review", () => {
  test("is that of the text, from the cursor on", () => {
    const queue = queueOf(C, A, B);
    expect(queue.current).toBe(A);
    const later = new ReviewQueue();
    later.update([A, B, C], { line: 2, character: 0 });
    expect(later.current).toBe(B);
  });

  test("goes on with the next one when one is settled, and counts it", () => {
    const queue = queueOf(A, B, C);
    expect(queue.progress).toEqual({ at: 1, of: 3 });
    queue.update([B, C], A.range.start);
    expect([queue.current, queue.progress]).toEqual([B, { at: 2, of: 3 }]);
    queue.update([B], C.range.start);
    queue.update([], B.range.start);
    expect([queue.current, queue.progress]).toEqual([undefined, { at: 3, of: 3 }]);
  });

  test("comes to what was before the cursor at the end", () => {
    const queue = new ReviewQueue();
    queue.update([A, B, C], C.range.start);
    queue.update([A, B], C.range.start);
    expect(queue.current).toBe(A);
  });

  test("passes over what is to be looked at later, and does not come back to it", () => {
    const queue = queueOf(A, B, C);
    queue.skip();
    expect([queue.current, queue.progress]).toEqual([B, { at: 2, of: 3 }]);
    queue.move(-1);
    expect(queue.current).toBe(C);
    queue.skip();
    queue.skip();
    expect(queue.current).toBeUndefined();
  });

  test("goes round, forwards and backwards", () => {
    const queue = queueOf(A, B);
    queue.move(1);
    queue.move(1);
    expect(queue.current).toBe(A);
    queue.move(-1);
    expect(queue.current).toBe(B);
    expect(queueOf(A).current).toBe(A);
  });

  test("what comes up on the way makes it longer", () => {
    const queue = queueOf(A, B);
    queue.update([B, C], A.range.start);
    expect(queue.progress).toEqual({ at: 2, of: 3 });
    queue.update([B, C, item("d", 4)], B.range.start);
    expect(queue.progress).toEqual({ at: 2, of: 4 });
  });

  test("an undone answer is asked for again", () => {
    const queue = queueOf(A, B);
    queue.update([B], A.range.start);
    queue.update([A, B], A.range.start);
    expect(queue.current).toBe(B);
    queue.move(-1);
    expect(queue.current).toBe(A);
    expect(queue.progress).toEqual({ at: 1, of: 2 });
  });
});
