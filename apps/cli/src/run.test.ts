import { describe, expect, onTestFinished, test } from 'vitest'
import { FLAWED, folders, runIn } from './testing.js'

const folderWith = folders(onTestFinished)
const office = () => folderWith({ 'a.md': FLAWED, 'empty.md': '', 'bad.md': Buffer.from([0xff]) })

test.each([
  [['--help'], /rolelint check \[PATHS…\]/],
  [['help', 'rules'], /^rolelint rules/],
  [['check', '-h'], /--min-severity/],
  [['explain', '--help'], /^rolelint explain FILE:LINE/],
  [['--version'], /^rolelint \d+\.\d+\.\d+\n$/],
  [['rules'], /clinical\/medication[\s\S]*language\/labels/],
  [['rules', 'language'], /^(?![\s\S]*clinical\/medication)[\s\S]*language\/labels/],
  [['rules', 'clinical/medication'], /A charter[\s\S]*Nurses deliver tablets/],
  [['rules', 'clinical/meds'], /A charter/],
  [['explain', 'a.md:3'], /clinical\/medication/],
  [['explain', 'a.md:3:5', '--kind', 'policy'], /policy/],
])('%j is answered', async (argv, told) => {
  const { code, out, err } = await runIn(office(), argv)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(told)
})

describe('what can’t be meant is told in a sentence, with its cure', () => {
  test.each([
    [[], /^Please say what to do/],
    [['chekc'], /no command “chekc”\. Did you mean “check”\?/],
    [['frobnicate'], /The commands are check, checklist, new, rules and explain\./],
    [['jobs/a.md'], /please write: rolelint check jobs\/a\.md/],
    [['help', 'chekc'], /Did you mean “check”\?/],
    [['check', '--formt', 'json'], /no option “--formt”\. Did you mean “--format”\?/],
    [['check', '-x'], /no option “-x”/],
    [['rules', '--kind', 'policy'], /no option “--kind”; it belongs to check, checklist and explain/],
    [['check', '--format', 'jsn'], /“jsn” can’t be the value of “--format”\. Did you mean “json”\?/],
    [['check', '--kind', 'memo'], /It can be job-description, workplan or policy\./],
    [['check', '--lang', 'de'], /It can be en or fr\./],
    [['check', '--fail-on', 'sometimes'], /It can be error, warning, info or never\./],
    [['check', '--min-severity', 'never'], /It can be error, warning or info\./],
    [['check', '--format'], /“--format” needs a value/],
    [['check', '--config', '--stdin'], /“--config” needs a value/],
    [['check', '--stdin=yes'], /“--stdin” takes no value/],
    [['check', '--stdin', 'a.md'], /can’t be used together/],
    [['check', '--config', 'x.yaml', '--no-config'], /can’t be used together/],
    [['check', '--stdin-path', 'a.md'], /together with “--stdin”/],
    [['check', '--rule', 'clinical/medicaton'], /Did you mean “clinical\/medication”\?/],
    [['rules', 'languag'], /Did you mean “language”\?/],
    [['rules', 'clinical', 'language'], /does not know what to do with “language”/],
    [['explain'], /Please name a file and a line/],
    [['explain', 'a.md'], /“a\.md” names no line/],
    [['explain', 'a.md:0'], /“a\.md:0” names no line/],
    [['explain', 'a.md:x'], /names no line/],
    [['explain', 'a.md:1', 'a.md:2'], /does not know what to do with “a\.md:2”/],
    [['explain', 'a.md:5'], /a\.md has no line 5: its last one is line 4/],
    [['explain', 'empty.md:1'], /empty\.md is empty/],
    [['explain', 'b.md:1'], /^b\.md: There is no such file or folder\. Did you mean “a\.md”\?/],
    [['explain', 'bad.md:1'], /^bad\.md: It is not saved as UTF-8/],
    [['explain', '.:1'], /folder/],
  ])('%j', async (argv, told) => {
    const { code, out, err } = await runIn(office(), argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(told)
    expect(err).not.toMatch(/^\s+at /m)
  })
})
