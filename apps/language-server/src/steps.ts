/** Work that yields now and then, so that other messages are answered in between. */
export type Steps<Result> = Generator<void, Result, void>

/** Milliseconds of work after which others get their turn: a frame of a screen at 60 Hz, less a part for them. */
const TURN = 12

/** The work isn't wanted any more. */
export class Abandoned extends Error {}

/**
 * Does some work in turns.
 * @throws Abandoned as soon as `isWanted` says no, which is asked after each turn.
 */
export async function inTurns<Result>(steps: Steps<Result>, isWanted: () => boolean): Promise<Result> {
  let began = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - began < TURN) continue
    await othersFirst()
    if (!isWanted()) throw new Abandoned()
    began = performance.now()
  }
}

/** Resolves when messages that have arrived have been read. */
export function othersFirst(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve, 0)
  })
}
