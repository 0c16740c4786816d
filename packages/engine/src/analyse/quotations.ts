const PAIRS = [
  /“[^”]{1,300}”/gu,
  /"[^"]{1,300}"/gu,
  /«[^»]{1,300}»/gu,
  /(?<![\p{L}\p{N}])‘[^’]{1,120}’(?![\p{L}])/gu,
  /(?<![\p{L}\p{N}])'[^']{1,120}'(?![\p{L}])/gu,
]

/** Stretches of prose in quotation marks, marks included; offsets into the prose. */
export function quotations(prose: string): { start: number; end: number }[] {
  if (!/["“«‘']/u.test(prose)) return []
  return PAIRS.flatMap((pair) => [...prose.matchAll(pair)].map((m) => ({ start: m.index, end: m.index + m[0].length })))
}
