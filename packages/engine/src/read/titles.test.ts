import { describe, expect, test } from 'vitest'
import { show } from './show-blocks.js'

const LONG = 'The peer worker meets people one to one, in groups and on walks, as they wish.'

describe('lines that look like headings', () => {
  test.each([
    ['a line in bold', `**The job in brief**\n\n${LONG}`, ['h7 The job in brief', LONG]],
    ['with its colon inside', '**Duties:**\n\n- one', ['h7 Duties:', 'item 1.0 one']],
    ['with its colon outside', '**Duties**:\n\n- one', ['h7 Duties:', 'item 1.0 one']],
    ['with a number', `**2.0 What we keep apart**\n\n${LONG}`, ['h7 What we keep apart', LONG]],
    ['right above its list', '**Duties**\n- one', ['h7 Duties', 'item 1.0 one']],
    ['right above its text', `**Duties**\n${LONG}`, ['h7 Duties', LONG]],
    ['in bold by tags', `<b>Duties</b>\n\n${LONG}`, ['h7 Duties', LONG]],
    ['in capitals', 'KEY RESPONSIBILITIES\n\n• one', ['h7 KEY RESPONSIBILITIES', 'item 1.0 one']],
    [
      'in capitals with accents',
      `TÂCHES ET RESPONSABILITÉS (35 H)\n\n${LONG}`,
      ['h7 TÂCHES ET RESPONSABILITÉS (35 H)', LONG],
    ],
    ['in capitals right above its text', `PURPOSE\n${LONG}`, ['h7 PURPOSE', LONG]],
    ['several in capitals', `TOLLGATE HOUSE\nPEER WORKER\n\n${LONG}`, ['h7 TOLLGATE HOUSE', 'h7 PEER WORKER', LONG]],
    [
      'in one paragraph with all else',
      `DUTIES\n• one\n• two\nPAY\n${LONG}`,
      ['h7 DUTIES', 'item 1.0 one', 'item 1.0 two', 'h7 PAY', LONG],
    ],
    [
      'a numbered one that makes a list',
      `1. PURPOSE\n\n${LONG}\n\n2. **Scope**\n\n${LONG}`,
      ['h7 PURPOSE', LONG, 'h7 Scope', LONG],
    ],
    ['a short label above a paragraph', `Working hours:\n\n${LONG}`, ['h7 Working hours:', LONG]],
    ['a bare line above a list', 'Key responsibilities\n\n• one', ['h7 Key responsibilities', 'item 1.0 one']],
    ['a bare line above a paragraph', `Who may apply\n\n${LONG}`, ['h7 Who may apply', LONG]],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toEqual(expected)
  })

  test.each([
    ['a sentence in bold', '**Peer workers are never alone on a shift.**'],
    ['a long line in bold', '**One two three four five six seven eight nine ten eleven twelve thirteen**'],
    ['a line that is bold in part', '**Now hiring:** a peer worker'],
    ['a label with its value in capitals', 'HOURS: 35'],
    ['a sentence in capitals', 'NO PHONE CALLS PLEASE.'],
    ['a short label at the end', 'Duties:'],
    ['initials', 'RN'],
    ['a signature', 'Signature ______ Date ______'],
  ])('not %s', (_, text) => {
    expect(show(text)).toEqual([text.replaceAll('*', '')])
  })

  test('not a label above a list: it leads the list in', () => {
    expect(show('Duties:\n\n- one')).toEqual(['Duties:', 'item 1.0<0 one'])
    expect(show('Duties:\n\n• one')).toEqual(['Duties:', 'item 1.0<0 one'])
    expect(show('**Peer workers will not:**\n\n- one')).toEqual(['Peer workers will not:', 'item 1.0<0 one'])
    expect(show('**You don’t:**\n\n- one')).toEqual(['You don’t:', 'item 1.0<0 one'])
    expect(show('**Le pair aidant est appelé à :**\n\n- un')).toEqual([
      'Le pair aidant est appelé à :',
      'item 1.0<0 un',
    ])
    expect(show('Peer workers do not\n\n- one')).toEqual(['Peer workers do not', 'item 1.0<0 one'])
  })

  test('not one of several bare lines: they are a list without bullets', () => {
    expect(show(`Deliver medication\n\nWatch people\n\nShare own story\n\n${LONG}`)).toEqual([
      'Deliver medication',
      'Watch people',
      'Share own story',
      LONG,
    ])
  })

  test('not an item', () => {
    expect(show('- **Medication**\n- CONTROL\n\n• **Groups**')).toEqual([
      'item 1.0 Medication',
      'item 1.0 CONTROL',
      'item 1.1 Groups',
    ])
  })

  test('not a word in capitals that a line happens to begin or end with', () => {
    const text =
      'The worker takes calls for the duty desk of the hospital and the\nPATH team, and meets people who have been turned away by the\nACTT.'
    expect(show(text)).toEqual([text.replaceAll('\n', ' ')])
  })
})
