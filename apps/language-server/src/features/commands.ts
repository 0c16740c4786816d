/** Commands that the server carries out itself, for clients that offer them in menus. */
export const COMMANDS = {
  /** Shows the page of a rule. Arguments: the rule's id. */
  showRule: 'rolelint.server.showRule',
  /** Tells how a document stands, in a message. Arguments: its URI. */
  showReport: 'rolelint.server.showReport',
} as const
