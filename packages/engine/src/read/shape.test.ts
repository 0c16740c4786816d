import { describe, expect, test } from 'vitest'
import { show } from './show-blocks.js'

const LONG = 'The peer worker meets people one to one, in groups and on walks, as they wish.'

describe('lines that begin with a bullet', () => {
  test.each(['•', '●', '▪', '‣', '◦', '○', '➢', '\uf0b7', 'o'])('%s', (bullet) => {
    expect(show(`Will:\n${bullet} deliver\n  medication\n${bullet}\twatch`)).toEqual([
      'Will:',
      'item 1.0<0 deliver medication',
      'item 1.0<0 watch',
    ])
  })

  test.each(['·', '–', '—', '\\*', '\\-', '\\+'])('%s, where it comes twice or is announced', (bullet) => {
    expect(show(`${bullet} deliver\n${bullet} watch`)).toEqual(['item 1.0 deliver', 'item 1.0 watch'])
    expect(show(`Will:\n${bullet} deliver`)).toEqual(['Will:', 'item 1.0<0 deliver'])
  })

  test('a bullet without a space, or followed by a no-break space', () => {
    expect(show('•deliver\n•\u00a0watch')).toEqual(['item 1.0 deliver', 'item 1.0 watch'])
  })

  test('several on one line', () => {
    expect(show('• deliver • watch • count')).toEqual(['item 1.0 deliver', 'item 1.0 watch', 'item 1.0 count'])
    expect(show('Full-time • Permanent • Toronto')).toEqual(['Full-time • Permanent • Toronto'])
  })

  test('a line apart each', () => {
    expect(show('Will:\n\n• deliver\n\n• watch\n\n– not this')).toEqual([
      'Will:',
      'item 1.0<0 deliver',
      'item 1.0<0 watch',
      '– not this',
    ])
    expect(show('Will:\n\n– deliver\n\n– watch')).toEqual(['Will:', 'item 1.0<0 deliver', 'item 1.0<0 watch'])
  })

  test('a dash or a point that a line begins with by chance', () => {
    for (const mark of ['–', '—', '·']) {
      const text = `Peer workers listen\n${mark} and sometimes talk, as people do who have been there.`
      expect(show(text)).toEqual([text.replace('\n', ' ')])
    }
  })

  test('nested by bullet or indentation', () => {
    expect(show('Not:\n• Medication\n○ count\n○ carry\n• Control')).toEqual([
      'Not:',
      'item 1.0<0 Medication',
      'item 2.1<1 count',
      'item 2.1<1 carry',
      'item 1.0<0 Control',
    ])
    expect(show('• Medication\n    • count\n• Control')).toEqual([
      'item 1.0 Medication',
      'item 2.1<0 count',
      'item 1.0 Control',
    ])
  })

  test('with a list of the Markdown below', () => {
    expect(show('Not:\n\n• Medication:\n- count\n- carry\n\n• Control')).toEqual([
      'Not:',
      'item 1.0<0 Medication:',
      'item 2.1<1 count',
      'item 2.1<1 carry',
      'item 1.0<0 Control',
    ])
  })

  test('in an item of the Markdown', () => {
    expect(show('- Will not:\n  • count\n  • carry\n- Will:')).toEqual([
      'item 1.0 Will not:',
      'item 2.1<0 count',
      'item 2.1<0 carry',
      'item 1.0 Will:',
    ])
  })

  test('another lead-in, or a sentence at the margin, below the items', () => {
    expect(show('Will:\n• listen\nWill not:\n• count')).toEqual([
      'Will:',
      'item 1.0<0 listen',
      'Will not:',
      'item 1.1<2 count',
    ])
    expect(show(`• Listens.\n${LONG}`)).toEqual(['item 1.0 Listens.', LONG])
  })
})

describe('lines that begin with a number', () => {
  test('letters and Roman numbers, nested', () => {
    expect(show('Not:\n(a) count\n(i) pills\n(ii) cups\n(b) carry')).toEqual([
      'Not:',
      'item 1.0<0 count',
      'item 2.1<1 pills',
      'item 2.1<1 cups',
      'item 1.0<0 carry',
    ])
    expect(show('Not:\n\na) count\n\nb) carry')).toEqual(['Not:', 'item 1.0<0 count', 'item 1.0<0 carry'])
    expect(show('A. *Access.* Opens doors.\n\nB. Listens.')).toEqual([
      'item 1.0 Access. Opens doors.',
      'item 1.0 Listens.',
    ])
  })

  test('a letter alone is no number', () => {
    expect(show('A. Smith is the manager.')).toEqual(['A. Smith is the manager.'])
    expect(show('as the Act says in section\n(b) of its schedule')).toEqual([
      'as the Act says in section (b) of its schedule',
    ])
  })

  test('decimals', () => {
    expect(show('Duties:\n1.1 Deliver\nmedication\n1.2 Watch')).toEqual([
      'Duties:',
      'item 1.0<0 Deliver medication',
      'item 1.0<0 Watch',
    ])
    expect(show('Goal 1. Raise adherence\n1.1 Text members.\n1.2 Watch.\nGoal 2. Cut costs')).toEqual([
      'item 1.0 Raise adherence',
      'item 2.1<0 Text members.',
      'item 2.1<0 Watch.',
      'item 1.0 Cut costs',
    ])
    expect(show('5.1 Pay is monthly. 5.2 Leave is paid.')).toEqual([
      'item 1.0 Pay is monthly.',
      'item 1.0 Leave is paid.',
    ])
  })

  test('a numbered paragraph of a policy is a paragraph', () => {
    expect(show('1.1 PSWs share their story.\n\n1.2 PSWs do not diagnose.')).toEqual([
      'PSWs share their story.',
      'PSWs do not diagnose.',
    ])
  })

  test('unless another announces it', () => {
    expect(show('2.1 PSWs do not:\n\n2.1.1 Diagnose.\n\n2.1.2 Prescribe.\n\n2.2 PSWs listen.')).toEqual([
      'PSWs do not:',
      'item 1.0<0 Diagnose.',
      'item 1.0<0 Prescribe.',
      'PSWs listen.',
    ])
  })

  test('quantities are none', () => {
    expect(show('1.5 hours a week')).toEqual(['1.5 hours a week'])
    expect(show('0.6 FTE')).toEqual(['0.6 FTE'])
    expect(show('It takes\n2.5 hours')).toEqual(['It takes 2.5 hours'])
  })

  test('lettered items that go on below a nested list', () => {
    expect(show('Not:\n\na) count\nb) take part\n   - in holds\n   - in searches;\nc) report')).toEqual([
      'Not:',
      'item 1.0<0 count',
      'item 1.0<0 take part',
      'item 2.1<2 in holds',
      'item 2.1<2 in searches;',
      'item 1.0<0 report',
    ])
  })

  test('a letter within a bullet', () => {
    expect(show('- (a) count\n- (b) carry')).toEqual(['item 1.0 count', 'item 1.0 carry'])
  })
})

describe('lines that stand for themselves', () => {
  test('labels', () => {
    expect(show('POSITION: Peer Worker\nREPORTS TO: Nurse\nManager\nHOURS: 35')).toEqual([
      'POSITION: Peer Worker',
      'REPORTS TO: Nurse Manager',
      'HOURS: 35',
    ])
    expect(show('**Reports to:** Lead\n**Pay**: fair')).toEqual(['Reports to: Lead', 'Pay: fair'])
    expect(show('Reach the warmline any day, or write to\nMary: she will answer.')).toEqual([
      'Reach the warmline any day, or write to Mary: she will answer.',
    ])
  })

  test('breaks that were asked for, if each line begins like one', () => {
    expect(show('Rosemount Centre  \nBehavioral Unit\\\nGrade 04')).toEqual([
      'Rosemount Centre',
      'Behavioral Unit',
      'Grade 04',
    ])
    expect(show('Listens to people  \nwho have been in  \nHospital')).toEqual([
      'Listens to people who have been in Hospital',
    ])
  })
})
