import type { PatternParser } from './checks/patterns.js'

/** Stands in until the engine's parser is there: it only sees that brackets close. */
export const parsePattern: PatternParser = (text) => {
  const open: number[] = []
  for (const [at, character] of [...text].entries()) {
    if (character === '(') open.push(at)
    if (character === ')' && open.pop() === undefined) {
      throw Object.assign(new Error('a bracket closes that was never opened.'), { at })
    }
  }
  const at = open.pop()
  if (at !== undefined) throw Object.assign(new Error('this bracket is never closed.'), { at })
  return text
}
