// Starts the server for one client: `rolelint-language-server --stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.
import pack from '@rolelint/packs/pack.json' with { type: 'json' }
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { readArguments } from './arguments.js'
import { nodeHost } from './node-host.js'
import { serve } from './server.js'

const asked = readArguments(process.argv.slice(2), process.env)
if (asked.say !== undefined) {
  const { stream, text, code } = asked.say
  process[stream].write(text)
  process.exitCode = code
} else {
  const connection = createConnection(ProposedFeatures.all)
  // Whatever goes wrong, the next keystroke is answered.
  process.on('uncaughtException', (error) => connection.console.error(String(error.stack ?? error)))
  process.on('unhandledRejection', (error) => connection.console.error(String(error)))
  serve(connection, nodeHost(), pack)
}
