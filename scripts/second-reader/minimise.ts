/** Fills in the slope at a point and returns the height there. */
export type Landscape = (at: Float64Array, slope: Float64Array) => number

/** Steps remembered, to guess how the land curves. */
const MEMORY = 8
/** A step must go down by this share of what the slope promises, or it is halved. */
const ENOUGH = 1e-4
const HALVINGS = 20

/** Walks down from zero to where a smooth, bowl-shaped landscape is lowest (L-BFGS). The same land gives the same way. */
export function minimise(landscape: Landscape, size: number, rounds: number): Float64Array {
  let at = new Float64Array(size)
  let slope = new Float64Array(size)
  let height = landscape(at, slope)
  const memory: { readonly step: Float64Array; readonly bend: Float64Array; readonly rate: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const way = downhill(slope, memory)
    const promised = dot(way, slope)
    if (promised > -1e-9) break
    let length = memory.length > 0 ? 1 : 1 / Math.sqrt(dot(slope, slope))
    let next = at
    let nextSlope = slope
    let nextHeight = height
    for (let tries = 0; tries < HALVINGS; tries++, length /= 2) {
      next = at.map((x, i) => x + length * (way[i] ?? 0))
      nextSlope = new Float64Array(size)
      nextHeight = landscape(next, nextSlope)
      if (nextHeight <= height + ENOUGH * length * promised) break
    }
    if (nextHeight >= height) break
    const step = difference(next, at)
    const bend = difference(nextSlope, slope)
    const curve = dot(step, bend)
    if (curve > 0) memory.push({ step, bend, rate: 1 / curve })
    if (memory.length > MEMORY) memory.shift()
    at = next
    slope = nextSlope
    height = nextHeight
  }
  return at
}

/** The way down, by the slope and what the last steps told of the land. */
function downhill(
  slope: Float64Array,
  memory: readonly { readonly step: Float64Array; readonly bend: Float64Array; readonly rate: number }[],
): Float64Array {
  const way = slope.map((x) => -x)
  const shares: number[] = []
  for (const { step, bend, rate } of [...memory].reverse()) {
    const share = rate * dot(step, way)
    shares.push(share)
    add(way, bend, -share)
  }
  const last = memory.at(-1)
  if (last) {
    const size = 1 / (last.rate * dot(last.bend, last.bend))
    for (let i = 0; i < way.length; i++) way[i] = (way[i] ?? 0) * size
  }
  for (const { step, bend, rate } of memory) add(way, step, (shares.pop() ?? 0) - rate * dot(bend, way))
  return way
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + times * (what[i] as number)
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x - (b[i] as number))
}
