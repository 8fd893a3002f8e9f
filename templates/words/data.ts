/** The words of the page on which a site offers its data. */
export interface DataWords {
  /** the page, and the link to it at the foot of others */
  title: string;
  lead: string;
  files: string;
  /** {items}: how many rows all files hold */
  counts: string;
  /** the link to the data package comes behind */
  described: string;
  fields: string;
  examples: string;
  /** above an example in SQL */
  sql: string;
  formats: string;
  /** above the command that writes other formats */
  command: string;
  /** of the file of what has no date */
  undated: string;
}
