// What a browser can use too: nothing here needs Node.
export type { Configuration, FailOn, KnownRules, Override, Severities } from './configuration/configuration.js'
export { createLayerParser, type ParsedLayer } from './configuration/layer.js'
export {
  CONFIGURATION_NAMES,
  type Configurations,
  type ConfigurationsOptions,
  createConfigurations,
  type Governing,
  isConfigurationName,
} from './configuration/load.js'
export { createConfigurationParser, type ParsedConfiguration } from './configuration/parse.js'
export { resolveSettings, type Settings, type SettingsLayer } from './configuration/settings.js'
export { createRuleNames, type RuleNames } from './configuration/severities.js'
export { describeError } from './describe.js'
export type { Edit, ProjectError, ProjectErrorCode } from './error.js'
export { projectError } from './error.js'
export type { Files, ReadText } from './files/files.js'
export { baseName, folderOf, isWithin, joinPath, relativePath } from './files/path.js'
export { type Completion, completeConfiguration, type HelpOptions } from './help/complete.js'
export { type ConfigurationHover, hoverConfiguration, type NamedRule, ruleNamesIn } from './help/hover.js'
export { withSeverity } from './help/severity.js'
export type { ProjectMessages, Sentences } from './messages.js'
